-- Queues every waiting transfer for its overlaps to be looked at again.
INSERT INTO transfer.queue (lane, transfer_id)
SELECT 'overlaps', t.transfer_id FROM transfer.records_transfer t WHERE t.status = 'waiting'
ON CONFLICT (lane, transfer_id) DO NOTHING
