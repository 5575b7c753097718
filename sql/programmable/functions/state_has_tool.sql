CREATE OR REPLACE FUNCTION state.has_tool(user_id integer, tool text) RETURNS boolean
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- who has which rights is nothing that schema api reads otherwise
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
-- PL/pgSQL keeps the plan, which SQL functions make anew in each call.
BEGIN
  RETURN EXISTS (
    SELECT FROM state.user_tool t WHERE t.user_id = has_tool.user_id AND t.tool = has_tool.tool);
END $$;
COMMENT ON FUNCTION state.has_tool(integer, text) IS
  'Whether the active user has the right to the tool, directly or by a group, whatever its access.';
REVOKE EXECUTE ON FUNCTION state.has_tool(integer, text) FROM PUBLIC;
