-- The failures of a transfer in a lane are numbered without gap, from 1 each time that it was queued or taken back.
-- Plan: one sort of all failures.
WITH violation AS MATERIALIZED (
  SELECT f.transfer_id AS id,
    format('failed in the lane %s at attempt %s, before it %s', f.lane, f.attempt,
      coalesce('at attempt ' || f.before, 'never')) AS what
  FROM (
    SELECT transfer_id, lane, attempt, lag(attempt) OVER (PARTITION BY transfer_id, lane ORDER BY failure_id) AS before
    FROM transfer.failure
  ) f
  WHERE f.attempt <> 1 AND f.attempt IS DISTINCT FROM f.before + 1
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
