-- Queues every transfer whose overlaps are to be looked at again: the waiting ones, and those answered meanwhile of which
-- an open overlap stands. A former district that ends the enrollment after its answer, or on the day of it, is not to
-- have the overlap before its eyes for ever.
INSERT INTO transfer.queue (lane, transfer_id)
SELECT 'overlaps'::transfer.lane, t.transfer_id FROM transfer.records_transfer t WHERE t.status = 'waiting'
UNION
SELECT 'overlaps', o.transfer_id FROM transfer.overlap o WHERE o.kind = 'open' AND o.resolved_at IS NULL
ON CONFLICT (lane, transfer_id) DO NOTHING
