-- Whether a lane has a row that would be claimed now: $1 lane.
SELECT EXISTS (
    SELECT FROM transfer.queue q WHERE q.lane = $1 AND q.quarantined_at IS NULL AND q.ready_at <= now())
  AND NOT EXISTS (SELECT FROM ops.lane_pause p WHERE p.lane = $1)
