-- A row in the lane overlaps is of a transfer that was routed.
-- Not: of one that waits or has an open overlap. One that was queued by a run whose deadline came first is answered and
-- settled meanwhile, and the next run passes over it.
-- Plan: a hash join of the lane's rows with transfers.
WITH violation AS MATERIALIZED (
  SELECT q.transfer_id AS id, 'is ' || t.status || ' and was not routed, and has a row in the lane overlaps' AS what
  FROM transfer.queue q
  JOIN transfer.records_transfer t ON t.transfer_id = q.transfer_id
  WHERE q.lane = 'overlaps' AND t.release_district_id IS NULL
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
