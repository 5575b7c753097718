-- An integer, for a number in a query is none that PostgreSQL takes for a smallint.
CREATE OR REPLACE FUNCTION ops.prioritize(transfer_id bigint, lane transfer.lane, priority integer) RETURNS boolean
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  IF prioritize.priority IS NULL OR prioritize.priority NOT BETWEEN 0 AND 1000 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'A priority is a number from 0 to 1000.', HINT = 'Lower comes first; 100 is the usual one.';
  END IF;
  UPDATE transfer.queue q SET priority = prioritize.priority
  WHERE q.lane = prioritize.lane AND q.transfer_id = prioritize.transfer_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- For what the transfer has to be done later.
  UPDATE transfer.records_transfer t SET queue_priority = prioritize.priority
  WHERE t.transfer_id = prioritize.transfer_id;
  RETURN true;
END $$;
COMMENT ON FUNCTION ops.prioritize(bigint, transfer.lane, integer) IS
  'Changes the priority of a queue row, and of what its transfer queues later: 0 to 1000, lower comes first, 100 is the usual one. False where there is no such row.';
REVOKE EXECUTE ON FUNCTION ops.prioritize(bigint, transfer.lane, integer) FROM PUBLIC;
