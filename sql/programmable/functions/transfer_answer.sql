-- What release, reject and ignore have in common: who may answer which transfer, and what an answer leaves behind.
CREATE OR REPLACE FUNCTION transfer.answer(
  acting_user text, transfer_guid uuid, answer transfer.status, comments text, reason text
) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller   state.user_account := transfer.acting_user(answer.acting_user, 'student_records_transfer');
  comments text := transfer.bounded('comments', answer.comments, 4000);
  reason   text := transfer.bounded('reason', answer.reason, 4000);
  asked    record;
BEGIN
  -- Another district's transfer, one that is being routed or failed on the way, and none at all are not told apart, and none of them is
  -- waited for: the lock is taken only on what fits.
  BEGIN
    SELECT t.transfer_id, t.status, t.release_calendar_id INTO asked
    FROM transfer.records_transfer t
    WHERE t.transfer_guid = answer.transfer_guid AND t.release_district_id = caller.district_id
      AND t.status <> 'submitted' AND (t.status <> 'error' OR t.release_date IS NOT NULL)
    FOR UPDATE;
  EXCEPTION WHEN lock_not_available OR deadlock_detected OR query_canceled THEN
    -- The server's own words tell where the row lies and which transactions there are, and so how much the state does.
    RAISE EXCEPTION USING ERRCODE = SQLSTATE, MESSAGE = SQLERRM;
  END;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT008');
  END IF;
  IF NOT state.has_calendar_right(caller.user_id, asked.release_calendar_id) THEN
    PERFORM transfer.refuse('RT003');
  END IF;
  IF asked.status <> 'waiting' THEN
    PERFORM transfer.refuse('RT009');
  END IF;
  IF answer.answer = 'ignore_requested' AND reason IS NULL THEN
    PERFORM transfer.refuse('RT010');
  END IF;

  UPDATE transfer.records_transfer t
  SET status = answer.answer,
    release_date = now(),
    release_name = caller.name,
    release_user_id = caller.user_id,
    release_user_name = caller.user_name,
    release_user_phone = caller.phone,
    release_user_email = caller.email,
    release_comments = comments,
    ignore_reason = reason
  WHERE t.transfer_id = asked.transfer_id;
  -- Nobody is woken: a reject and an ignore are done by the same run, not each at its own moment.
  PERFORM transfer.enqueue('responses', asked.transfer_id);
END $$;
COMMENT ON FUNCTION transfer.answer(text, uuid, transfer.status, text, text) IS
  'Notes the former district''s answer (release_requested, reject_requested, ignore_requested) and queues it. reason: of an ignore only.';
REVOKE EXECUTE ON FUNCTION transfer.answer(text, uuid, transfer.status, text, text) FROM PUBLIC;
