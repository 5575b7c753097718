-- Sets a row aside whose work failed on its data: $1 lane, $2 transfer ID, $3 SQLSTATE, $4 message without values,
-- $5 name of the object concerned, $6 run, $7 random number in [0, 1) that spreads the next attempts.
-- The wait doubles from ten minutes up to eleven hours or so, that every night has its attempt; after the profile's number
-- of attempts the row is quarantined.
WITH attempted AS (
  UPDATE transfer.queue q
  SET attempts = q.attempts + 1,
    ready_at = now() + interval '10 minutes' * (2 ^ least(q.attempts, 6)) * (0.75 + 0.5 * $7::float8),
    quarantined_at = CASE WHEN q.attempts + 1 >= p.attempts_until_quarantine THEN now() END
  FROM state.profile p
  WHERE q.lane = $1 AND q.transfer_id = $2
  RETURNING q.lane, q.transfer_id, q.attempts, q.ready_at, q.quarantined_at
)
INSERT INTO transfer.failure (lane, transfer_id, execution_id, attempt, sqlstate, message, object_name, next_attempt_at)
SELECT lane, transfer_id, $6::bigint, attempts, $3, $4, $5, CASE WHEN quarantined_at IS NULL THEN ready_at END
FROM attempted
