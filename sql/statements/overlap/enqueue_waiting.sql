-- Queues every transfer whose overlaps are to be looked at again: the waiting ones, and those answered meanwhile of which
-- an open overlap stands. A former district that ends the enrollment after its answer, or on the day of it, is not to
-- have the overlap before its eyes for ever.
INSERT INTO transfer.queue (lane, transfer_id, priority, turn, district_id)
SELECT 'overlaps', t.transfer_id, t.queue_priority,
  row_number() OVER (PARTITION BY t.request_district_id, t.queue_priority ORDER BY t.transfer_id), t.request_district_id
FROM (
  SELECT w.transfer_id FROM transfer.records_transfer w WHERE w.status = 'waiting'
  UNION
  SELECT o.transfer_id FROM transfer.overlap o WHERE o.kind = 'open' AND o.resolved_at IS NULL
) due
JOIN transfer.records_transfer t ON t.transfer_id = due.transfer_id
ON CONFLICT (lane, transfer_id) DO NOTHING
