-- Whoever calls: the one place that decides who may act as whom.
CREATE OR REPLACE FUNCTION transfer.acting_user(user_name text, tool text DEFAULT NULL) RETURNS state.user_account
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  own        integer := state.caller_district();
  found_user state.user_account;
BEGIN
  IF own IS NULL AND NOT state.acts_for_any_district() THEN
    PERFORM transfer.refuse('RT013');
  END IF;
  -- Another district's user and none at all are not told apart.
  SELECT u.* INTO found_user FROM state.user_account u
  WHERE u.user_name = acting_user.user_name AND u.active AND (own IS NULL OR u.district_id = own);
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT001');
  END IF;
  IF tool IS NOT NULL AND NOT state.has_tool(found_user.user_id, tool) THEN
    PERFORM transfer.refuse('RT002', tool);
  END IF;
  RETURN found_user;
END $$;
COMMENT ON FUNCTION transfer.acting_user(text, text) IS
  'The active user with this user name, of the district to which the session''s login belongs. RT013: it belongs to none. RT001: there is no such user. RT002: the user does not have the right to the tool (NULL: none is asked for).';
REVOKE EXECUTE ON FUNCTION transfer.acting_user(text, text) FROM PUBLIC;
