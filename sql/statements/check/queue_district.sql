-- A row of the queue counts to the share of the requesting district, in every lane, or to nobody's.
-- Plan: a hash join of the queue with transfers.
WITH violation AS MATERIALIZED (
  SELECT q.transfer_id AS id, format('has a row in the lane %s in the share of district %s', q.lane, q.district_id) AS what
  FROM transfer.queue q
  JOIN transfer.records_transfer t ON t.transfer_id = q.transfer_id
  WHERE q.district_id <> t.request_district_id
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
