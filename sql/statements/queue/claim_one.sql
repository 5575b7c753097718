-- Claims one row: $1 lane, $2 transfer ID. Nothing where it is done, quarantined, not ready, or in another worker's hands.
SELECT q.transfer_id, q.priority, q.turn
FROM transfer.queue q
WHERE q.lane = $1 AND q.transfer_id = $2
  AND q.quarantined_at IS NULL
  AND q.ready_at <= now()
  AND NOT EXISTS (SELECT FROM ops.lane_pause p WHERE p.lane = $1)
FOR UPDATE OF q SKIP LOCKED
