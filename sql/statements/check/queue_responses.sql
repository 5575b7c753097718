-- A transfer is answered and not yet settled exactly where it has a row in the lane responses.
-- Plan: two hash joins of the lane's rows with transfers; of these the open ones by the index records_transfer_open.
WITH violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'is ' || t.status || ', and has no row in the lane responses' AS what
  FROM transfer.records_transfer t
  WHERE t.status IN ('release_requested', 'reject_requested', 'ignore_requested')
    AND NOT EXISTS (SELECT FROM transfer.queue q WHERE q.lane = 'responses' AND q.transfer_id = t.transfer_id)
  UNION ALL
  SELECT q.transfer_id, 'is ' || t.status || ', and has a row in the lane responses'
  FROM transfer.queue q
  JOIN transfer.records_transfer t ON t.transfer_id = q.transfer_id
  WHERE q.lane = 'responses' AND t.status NOT IN ('release_requested', 'reject_requested', 'ignore_requested')
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
