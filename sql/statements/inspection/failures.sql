-- The failed attempts of a transfer, oldest first: $1 transfer.
SELECT f.lane, f.attempt, date_trunc('second', f.failed_at), f.sqlstate, f.message, f.object_name,
  date_trunc('second', f.next_attempt_at), f.execution_id
FROM transfer.failure f
WHERE f.transfer_id = $1
ORDER BY f.failure_id
