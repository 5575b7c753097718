CREATE OR REPLACE FUNCTION state.has_access(user_id integer, tool text, access state.access) RETURNS boolean
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- who has which rights is nothing that schema api reads otherwise
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
-- PL/pgSQL keeps the plan, which SQL functions make anew in each call.
BEGIN
  RETURN EXISTS (
    SELECT FROM state.user_tool t
    WHERE t.user_id = has_access.user_id AND t.tool = has_access.tool AND t.access >= has_access.access);
END $$;
COMMENT ON FUNCTION state.has_access(integer, text, state.access) IS
  'Whether the active user has the right to the tool with this access or a wider one, directly or by a group: write includes read.';
REVOKE EXECUTE ON FUNCTION state.has_access(integer, text, state.access) FROM PUBLIC;
