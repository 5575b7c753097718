-- How much work waits in each lane, the lanes in the order of their enum.
SELECT d.lane, d.ready, d.waiting_for_retry, d.quarantined, date_trunc('second', d.oldest_enqueued_at),
  extract(epoch FROM d.oldest_age)::double precision, date_trunc('second', d.paused_at)
FROM ops.queue_depth d
ORDER BY d.lane
