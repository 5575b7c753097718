-- The queue rows of a transfer: $1 transfer.
SELECT e.lane, e.standing, e.attempts, date_trunc('second', e.enqueued_at), date_trunc('second', e.ready_at),
  date_trunc('second', e.quarantined_at)
FROM ops.queue_entry e
WHERE e.transfer_id = $1
ORDER BY e.lane
