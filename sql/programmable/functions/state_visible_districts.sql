CREATE OR REPLACE FUNCTION state.visible_districts() RETURNS integer[]
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- the policy of state.district asks it
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  own integer := state.caller_district();
BEGIN
  IF own IS NULL AND state.acts_for_any_district() THEN
    RETURN ARRAY(SELECT d.district_id FROM state.district d);
  END IF;
  RETURN array_remove(ARRAY[own], NULL);
END $$;
COMMENT ON FUNCTION state.visible_districts() IS
  'The districts whose side of transfers the session may see: that of its login; all for a session of the state''s own; none for any other.';
REVOKE EXECUTE ON FUNCTION state.visible_districts() FROM PUBLIC;
