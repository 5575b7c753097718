-- Claims one row on which workers may have died: $1 lane, $2 transfer ID. Nothing where it is done, quarantined or not ready.
-- In another's hands it is waited for, as in claim_range.
SELECT q.transfer_id, q.priority, q.turn
FROM transfer.queue q
WHERE q.lane = $1 AND q.transfer_id = $2
  AND q.quarantined_at IS NULL
  AND q.ready_at <= now()
  AND NOT EXISTS (SELECT FROM ops.lane_pause p WHERE p.lane = $1)
FOR UPDATE OF q
