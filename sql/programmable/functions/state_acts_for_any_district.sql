CREATE OR REPLACE FUNCTION state.acts_for_any_district() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  SECURITY DEFINER -- reads the logins of districts
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT pg_has_role(session_user, n.nspowner, 'MEMBER')
    AND NOT EXISTS (SELECT FROM state.district_login l WHERE l.login = session_user)
  FROM pg_namespace n WHERE n.nspname = 'state'
$$;
COMMENT ON FUNCTION state.acts_for_any_district() IS
  'Whether the session is the state''s own: its login is the owner of the schema, a member of the owning role or a superuser, and no district''s. It may act for users of any district.';
REVOKE EXECUTE ON FUNCTION state.acts_for_any_district() FROM PUBLIC;
