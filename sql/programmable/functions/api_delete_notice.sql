CREATE OR REPLACE FUNCTION api.delete_notice(acting_user text, notice_id bigint) RETURNS boolean
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller state.user_account := transfer.acting_user(delete_notice.acting_user);
BEGIN
  UPDATE inbox.recipient r SET deleted_at = now()
  WHERE r.user_id = caller.user_id AND r.notice_id = delete_notice.notice_id AND r.deleted_at IS NULL;
  IF FOUND THEN
    RETURN true;
  END IF;
  PERFORM FROM inbox.recipient r WHERE r.user_id = caller.user_id AND r.notice_id = delete_notice.notice_id;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT011');
  END IF;
  RETURN false;
END $$;
COMMENT ON FUNCTION api.delete_notice(text, bigint) IS
  'Deletes a notice from the acting user''s own inbox; the transfer and other users'' inboxes stay as they are. False where it was deleted before. acting_user: user name. SQLSTATEs: RT001, RT011, RT013.';
REVOKE EXECUTE ON FUNCTION api.delete_notice(text, bigint) FROM PUBLIC;
