CREATE OR REPLACE FUNCTION api.delete_notice(acting_user text, transfer_guid uuid, event text) RETURNS boolean
  LANGUAGE plpgsql
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller state.user_account := transfer.acting_user(delete_notice.acting_user);
  named  bigint;
  gone   timestamptz;
BEGIN
  -- What the user did not receive and what does not exist are not told apart.
  SELECT r.notice_id, r.deleted_at INTO named, gone
  FROM transfer.records_transfer t
  JOIN inbox.notice n ON n.transfer_id = t.transfer_id
  JOIN inbox.recipient r ON r.notice_id = n.notice_id AND r.user_id = caller.user_id
  WHERE t.transfer_guid = delete_notice.transfer_guid AND n.event::text = delete_notice.event;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT011');
  END IF;
  IF gone IS NOT NULL THEN
    RETURN false;
  END IF;
  BEGIN
    UPDATE inbox.recipient r SET deleted_at = now()
    WHERE r.user_id = caller.user_id AND r.notice_id = named AND r.deleted_at IS NULL;
  EXCEPTION WHEN lock_not_available OR deadlock_detected OR query_canceled THEN
    -- Without the place of the row and the numbers of transactions: see transfer.answer.
    RAISE EXCEPTION USING ERRCODE = SQLSTATE, MESSAGE = SQLERRM;
  END;
  RETURN FOUND;
END $$;
COMMENT ON FUNCTION api.delete_notice(text, uuid, text) IS
  'Deletes a notice from the acting user''s own inbox; the transfer and other users'' inboxes stay as they are. False where it was deleted before. acting_user: user name. transfer_guid, event: the notice, as api.inbox has it. SQLSTATEs: RT001, RT011, RT013.';
REVOKE EXECUTE ON FUNCTION api.delete_notice(text, uuid, text) FROM PUBLIC;
DROP FUNCTION IF EXISTS api.delete_notice(text, bigint);
