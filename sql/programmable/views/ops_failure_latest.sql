DROP VIEW IF EXISTS ops.failure_latest CASCADE;
CREATE VIEW ops.failure_latest AS
SELECT f.failure_id, f.lane, f.transfer_id, f.execution_id, f.attempt, f.sqlstate, f.message, f.object_name, f.failed_at, f.next_attempt_at,
  q.transfer_id IS NOT NULL AS queued, q.quarantined_at
FROM (
  SELECT DISTINCT ON (f.transfer_id, f.lane) f.*
  FROM transfer.failure f
  ORDER BY f.transfer_id, f.lane, f.failure_id DESC
) AS f
LEFT JOIN transfer.queue q ON q.lane = f.lane AND q.transfer_id = f.transfer_id
ORDER BY f.failure_id DESC;
COMMENT ON VIEW ops.failure_latest IS 'The last failure of each transfer and lane, also where it was put right since. Newest first.';
COMMENT ON COLUMN ops.failure_latest.failure_id IS 'The failure.';
COMMENT ON COLUMN ops.failure_latest.lane IS 'The lane.';
COMMENT ON COLUMN ops.failure_latest.transfer_id IS 'The transfer.';
COMMENT ON COLUMN ops.failure_latest.execution_id IS 'The run; NULL outside a run.';
COMMENT ON COLUMN ops.failure_latest.attempt IS 'Which attempt it was, from 1.';
COMMENT ON COLUMN ops.failure_latest.sqlstate IS 'SQLSTATE of the error; NULL where it did not come from the server.';
COMMENT ON COLUMN ops.failure_latest.message IS 'What was wrong, without values.';
COMMENT ON COLUMN ops.failure_latest.object_name IS 'The table, column or constraint that the server named; NULL where it named none.';
COMMENT ON COLUMN ops.failure_latest.failed_at IS 'When it failed.';
COMMENT ON COLUMN ops.failure_latest.next_attempt_at IS 'When it was to be tried again; NULL: quarantined by this failure.';
COMMENT ON COLUMN ops.failure_latest.queued IS 'Whether the work still waits in the queue; false: it was done since.';
COMMENT ON COLUMN ops.failure_latest.quarantined_at IS 'When it was quarantined; NULL: it is not.';
