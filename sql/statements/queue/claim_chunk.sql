-- Claims the next rows of a lane: $1 lane, $2 and $3 the (priority, transfer ID) after which to go on, $4 how many.
-- Going on after the last one claimed, dead rows before it are never read again, however old the oldest snapshot is.
-- The LIMIT stands inside the CTE: outside, the planner may lock more rows than are returned.
WITH claimed AS MATERIALIZED (
  SELECT q.transfer_id, q.priority
  FROM transfer.queue q
  WHERE q.lane = $1
    AND q.quarantined_at IS NULL
    AND (q.priority, q.transfer_id) > ($2::smallint, $3::bigint)
    AND q.ready_at <= now()
  ORDER BY q.priority, q.transfer_id
  LIMIT $4
  FOR UPDATE SKIP LOCKED
)
SELECT transfer_id, priority FROM claimed ORDER BY priority, transfer_id
