-- Counts the rows of a lane that a run would claim now: $1 lane.
SELECT count(*) FROM transfer.queue WHERE lane = $1 AND quarantined_at IS NULL AND ready_at <= now()
