-- Quarantines a row at once on which worker after worker died: $1 lane, $2 transfer ID, $3 message, $4 run. Nothing where
-- it is done or quarantined.
WITH attempted AS (
  UPDATE transfer.queue q SET attempts = q.attempts + 1, quarantined_at = now()
  WHERE q.lane = $1 AND q.transfer_id = $2 AND q.quarantined_at IS NULL
  RETURNING q.lane, q.transfer_id, q.attempts
)
INSERT INTO transfer.failure (lane, transfer_id, execution_id, attempt, message)
SELECT lane, transfer_id, $4::bigint, attempts, $3 FROM attempted
