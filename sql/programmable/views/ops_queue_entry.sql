DROP VIEW IF EXISTS ops.queue_entry CASCADE;
CREATE VIEW ops.queue_entry AS
SELECT q.lane, q.transfer_id, t.transfer_guid, t.status, t.request_district_number,
  CASE WHEN q.quarantined_at IS NOT NULL THEN 'quarantined' WHEN q.ready_at > now() THEN 'waiting for retry' ELSE 'ready' END AS standing,
  q.priority, q.enqueued_at, q.ready_at, q.attempts, q.quarantined_at,
  f.sqlstate, f.message, f.object_name, f.failed_at
FROM transfer.queue q
LEFT JOIN transfer.records_transfer t ON t.transfer_id = q.transfer_id
LEFT JOIN LATERAL (
  SELECT f.sqlstate, f.message, f.object_name, f.failed_at
  FROM transfer.failure f WHERE f.transfer_id = q.transfer_id AND f.lane = q.lane
  ORDER BY f.failure_id DESC LIMIT 1
) AS f ON true;
COMMENT ON VIEW ops.queue_entry IS 'The rows of the queue, with why the last attempt failed.';
COMMENT ON COLUMN ops.queue_entry.lane IS 'The lane.';
COMMENT ON COLUMN ops.queue_entry.transfer_id IS 'The transfer.';
COMMENT ON COLUMN ops.queue_entry.transfer_guid IS 'The transfer, as districts name it.';
COMMENT ON COLUMN ops.queue_entry.status IS 'Where the transfer stands.';
COMMENT ON COLUMN ops.queue_entry.request_district_number IS 'The requesting district.';
COMMENT ON COLUMN ops.queue_entry.standing IS 'ready, waiting for retry, or quarantined.';
COMMENT ON COLUMN ops.queue_entry.priority IS 'Lower comes first.';
COMMENT ON COLUMN ops.queue_entry.enqueued_at IS 'When the work arose.';
COMMENT ON COLUMN ops.queue_entry.ready_at IS 'Not before.';
COMMENT ON COLUMN ops.queue_entry.attempts IS 'Attempts that failed since it was queued or taken back.';
COMMENT ON COLUMN ops.queue_entry.quarantined_at IS 'When it was quarantined; NULL: it is not.';
COMMENT ON COLUMN ops.queue_entry.sqlstate IS 'SQLSTATE of the last failure; NULL where none, or not from the server.';
COMMENT ON COLUMN ops.queue_entry.message IS 'What was wrong the last time, without values; NULL where nothing.';
COMMENT ON COLUMN ops.queue_entry.object_name IS 'The table, column or constraint that the server named; NULL where none.';
COMMENT ON COLUMN ops.queue_entry.failed_at IS 'When it last failed; NULL where never.';
