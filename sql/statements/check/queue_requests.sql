-- A transfer is submitted exactly where it has a row in the lane requests.
-- Plan: two hash joins of the lane's rows with transfers; of these the open ones by the index records_transfer_open.
WITH violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'is submitted, and has no row in the lane requests' AS what
  FROM transfer.records_transfer t
  WHERE t.status = 'submitted'
    AND NOT EXISTS (SELECT FROM transfer.queue q WHERE q.lane = 'requests' AND q.transfer_id = t.transfer_id)
  UNION ALL
  SELECT q.transfer_id, 'is ' || t.status || ', and has a row in the lane requests'
  FROM transfer.queue q
  JOIN transfer.records_transfer t ON t.transfer_id = q.transfer_id
  WHERE q.lane = 'requests' AND t.status <> 'submitted'
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
