-- Claims the next rows of a dead worker's range: $1 lane, $2 to $4 the (priority, turn, transfer ID) after which to go on, $5 how
-- many. Unlike claim_chunk it waits for what others have in hand: it may be the dead worker's own session that the server
-- has not ended yet, or a worker that dies of the same row. Passed over, a row that kills would be forgotten, and kill again.
SELECT q.transfer_id, q.priority, q.turn
FROM transfer.queue q
WHERE q.lane = $1
  AND q.quarantined_at IS NULL
  AND (q.priority, q.turn, q.transfer_id) > ($2::smallint, $3::integer, $4::bigint)
  AND q.ready_at <= now()
  AND NOT EXISTS (SELECT FROM ops.lane_pause p WHERE p.lane = $1)
ORDER BY q.priority, q.turn, q.transfer_id
LIMIT $5
FOR UPDATE OF q
