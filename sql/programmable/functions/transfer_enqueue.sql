-- The one place where what a district does puts a transfer into a lane. In every lane the row is the requesting district's
-- share, and never counts what the former district has waiting: an answer's place in the lane decides when it arrives, and an
-- ignored request must not tell by that who ignored it, nor beside which other answers.
CREATE OR REPLACE FUNCTION transfer.enqueue(lane transfer.lane, transfer_id bigint) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  share      integer;
  priority   smallint;
  last_turn  integer;
BEGIN
  SELECT t.request_district_id, t.queue_priority INTO STRICT share, priority
  FROM transfer.records_transfer t WHERE t.transfer_id = enqueue.transfer_id;
  -- Behind the district's own rows, but for those that failed: one that is in quarantine for weeks holds up nobody.
  -- Without a lock: two rows of one turn do no harm. Answers have the first turn, until the run deals turns by transfer:
  -- in the order in which they were given they would tell the requester which of them were given together.
  IF enqueue.lane <> 'responses' THEN
    SELECT q.turn INTO last_turn
    FROM transfer.queue q
    WHERE q.lane = enqueue.lane AND q.district_id = share AND q.attempts = 0 AND q.quarantined_at IS NULL
    ORDER BY q.turn DESC LIMIT 1;
  END IF;
  INSERT INTO transfer.queue (lane, transfer_id, priority, turn, district_id)
  VALUES (enqueue.lane, enqueue.transfer_id, priority, coalesce(last_turn, 0) + 1, share);
END $$;
COMMENT ON FUNCTION transfer.enqueue(transfer.lane, bigint) IS
  'Puts a transfer into a lane, with its priority and with a turn behind what its requesting district has waiting there.';
REVOKE EXECUTE ON FUNCTION transfer.enqueue(transfer.lane, bigint) FROM PUBLIC;
