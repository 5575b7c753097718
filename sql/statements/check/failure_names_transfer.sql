-- A failure is of a transfer that there is, and of a run that there is.
-- Plan: hash anti joins of failures with transfers and with runs.
WITH violation AS MATERIALIZED (
  SELECT f.transfer_id AS id, 'has a failure in the lane ' || f.lane || ', and is no transfer' AS what
  FROM transfer.failure f
  WHERE NOT EXISTS (SELECT FROM transfer.records_transfer t WHERE t.transfer_id = f.transfer_id)
  UNION ALL
  SELECT f.transfer_id, format('has a failure in the lane %s by run %s, and there is no such run', f.lane, f.execution_id)
  FROM transfer.failure f
  WHERE f.execution_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM ops.job_execution e WHERE e.execution_id = f.execution_id)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
