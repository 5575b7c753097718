-- Claims the next rows of a lane: $1 lane, $2 to $4 the (priority, turn, transfer ID) after which to go on, $5 how many.
-- Going on after the last one claimed, dead rows before it are never read again, however old the oldest snapshot is.
-- The LIMIT stands inside the CTE: outside, the planner may lock more rows than are returned.
WITH claimed AS MATERIALIZED (
  SELECT q.transfer_id, q.priority, q.turn
  FROM transfer.queue q
  WHERE q.lane = $1
    AND q.quarantined_at IS NULL
    AND (q.priority, q.turn, q.transfer_id) > ($2::smallint, $3::integer, $4::bigint)
    AND q.ready_at <= now()
    AND NOT EXISTS (SELECT FROM ops.lane_pause p WHERE p.lane = $1)
  ORDER BY q.priority, q.turn, q.transfer_id
  LIMIT $5
  FOR UPDATE OF q SKIP LOCKED
)
SELECT transfer_id, priority, turn FROM claimed ORDER BY priority, turn, transfer_id
