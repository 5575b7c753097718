CREATE OR REPLACE FUNCTION ops.requeue_quarantined(lane transfer.lane, sqlstate text DEFAULT NULL) RETURNS bigint
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  requeued bigint;
BEGIN
  UPDATE transfer.queue q SET quarantined_at = NULL, attempts = 0, ready_at = now()
  WHERE q.lane = requeue_quarantined.lane AND q.quarantined_at IS NOT NULL
    AND (requeue_quarantined.sqlstate IS NULL OR requeue_quarantined.sqlstate = (
      SELECT f.sqlstate FROM transfer.failure f
      WHERE f.transfer_id = q.transfer_id AND f.lane = q.lane
      ORDER BY f.failure_id DESC LIMIT 1));
  GET DIAGNOSTICS requeued = ROW_COUNT;
  IF requeued > 0 THEN
    PERFORM transfer.wake(requeue_quarantined.lane);
  END IF;
  RETURN requeued;
END $$;
COMMENT ON FUNCTION ops.requeue_quarantined(transfer.lane, text) IS
  'Takes all quarantined rows of a lane back into it, with no failed attempts, and gives how many. sqlstate: only those whose last failure had this SQLSTATE; NULL: all.';
REVOKE EXECUTE ON FUNCTION ops.requeue_quarantined(transfer.lane, text) FROM PUBLIC;
