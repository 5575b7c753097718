-- Whoever calls: the one place that decides who may act as whom.
CREATE OR REPLACE FUNCTION transfer.acting_user(user_name text, tool text DEFAULT NULL) RETURNS state.user_account
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  found_user state.user_account;
BEGIN
  SELECT u.* INTO found_user FROM state.user_account u WHERE u.user_name = acting_user.user_name AND u.active;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT001');
  END IF;
  IF tool IS NOT NULL AND NOT state.has_tool(found_user.user_id, tool) THEN
    PERFORM transfer.refuse('RT002', tool);
  END IF;
  RETURN found_user;
END $$;
COMMENT ON FUNCTION transfer.acting_user(text, text) IS
  'The active user with this user name. RT001: there is none. RT002: the user does not have the right to the tool (NULL: none is asked for).';
REVOKE EXECUTE ON FUNCTION transfer.acting_user(text, text) FROM PUBLIC;
