CREATE OR REPLACE FUNCTION ops.requeue(transfer_id bigint, lane transfer.lane) RETURNS boolean
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  UPDATE transfer.queue q SET quarantined_at = NULL, attempts = 0, ready_at = now()
  WHERE q.lane = requeue.lane AND q.transfer_id = requeue.transfer_id AND q.quarantined_at IS NOT NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM transfer.wake(requeue.lane);
  RETURN true;
END $$;
COMMENT ON FUNCTION ops.requeue(bigint, transfer.lane) IS
  'Takes a quarantined queue row back into its lane, with no failed attempts. False where there is no such row in quarantine.';
REVOKE EXECUTE ON FUNCTION ops.requeue(bigint, transfer.lane) FROM PUBLIC;
