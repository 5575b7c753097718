-- A row of the queue is of a transfer that there is.
-- Plan: a hash anti join of the queue with transfers.
WITH violation AS MATERIALIZED (
  SELECT q.transfer_id AS id, 'has a row in the lane ' || q.lane || ', and is no transfer' AS what
  FROM transfer.queue q
  WHERE NOT EXISTS (SELECT FROM transfer.records_transfer t WHERE t.transfer_id = q.transfer_id)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
