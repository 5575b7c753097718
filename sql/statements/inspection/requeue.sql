-- Takes a transfer's quarantined queue rows back into their lanes, and says which: $1 transfer, $2 lane or NULL for all.
WITH quarantined AS MATERIALIZED (
  SELECT q.lane FROM transfer.queue q
  WHERE q.transfer_id = $1 AND q.quarantined_at IS NOT NULL AND q.lane = coalesce($2::transfer.lane, q.lane)
)
SELECT q.lane FROM quarantined q WHERE ops.requeue($1, q.lane) ORDER BY q.lane
