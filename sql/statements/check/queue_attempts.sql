-- A row of the queue that failed has its last failure on record, of the same attempt, and is quarantined exactly where that says so.
-- Plan: the queue whole; an index probe of failures for each row that failed, and those are few.
WITH violation AS MATERIALIZED (
  SELECT q.transfer_id AS id,
    format('has %s failed attempts in the lane %s%s; its last failure on record is %s', q.attempts, q.lane,
      CASE WHEN q.quarantined_at IS NOT NULL THEN ' and is quarantined' END,
      CASE WHEN f.attempt IS NULL THEN 'none'
        ELSE 'of attempt ' || f.attempt || CASE WHEN f.next_attempt_at IS NULL THEN ', and quarantined it' ELSE '' END
      END) AS what
  FROM transfer.queue q
  LEFT JOIN LATERAL (
    SELECT f.attempt, f.next_attempt_at
    FROM transfer.failure f WHERE f.transfer_id = q.transfer_id AND f.lane = q.lane
    ORDER BY f.failure_id DESC LIMIT 1
  ) f ON true
  WHERE (q.attempts <> 0 OR q.quarantined_at IS NOT NULL)
    AND (f.attempt IS DISTINCT FROM q.attempts OR (f.next_attempt_at IS NULL) <> (q.quarantined_at IS NOT NULL))
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
