-- The row with which a chunk would begin: $1 lane, $2 to $4 the (priority, turn, transfer ID) after which to look.
SELECT q.transfer_id
FROM transfer.queue q
WHERE q.lane = $1
  AND q.quarantined_at IS NULL
  AND (q.priority, q.turn, q.transfer_id) > ($2::smallint, $3::integer, $4::bigint)
  AND q.ready_at <= now()
ORDER BY q.priority, q.turn, q.transfer_id
LIMIT 1
