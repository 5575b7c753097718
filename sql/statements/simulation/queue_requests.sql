-- Queues the simulated requests as if their districts had submitted them one after another. No parameters.
INSERT INTO transfer.queue (lane, transfer_id, ready_at, enqueued_at, turn, district_id)
SELECT 'requests', t.transfer_id, t.request_date, t.request_date,
  row_number() OVER (PARTITION BY t.request_district_id ORDER BY t.transfer_id), t.request_district_id
FROM transfer.records_transfer t
ORDER BY t.transfer_id
