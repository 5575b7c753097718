-- By session_user, which neither SET ROLE nor a function that runs with its owner's rights changes.
CREATE OR REPLACE FUNCTION state.caller_district() RETURNS integer
  LANGUAGE sql STABLE PARALLEL SAFE
  SECURITY DEFINER -- no district reads whose the logins are
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT l.district_id FROM state.district_login l WHERE l.login = session_user
$$;
COMMENT ON FUNCTION state.caller_district() IS 'The district that the session''s login belongs to; NULL where it belongs to none.';
REVOKE EXECUTE ON FUNCTION state.caller_district() FROM PUBLIC;
