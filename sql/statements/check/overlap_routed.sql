-- An overlap is of a transfer that was routed.
-- Plan: a hash join of overlaps with transfers.
WITH violation AS MATERIALIZED (
  SELECT o.transfer_id AS id,
    format('has an overlap with enrollment %s, and is %s', o.enrollment_id, coalesce(t.status::text, 'no transfer')) AS what
  FROM transfer.overlap o
  LEFT JOIN transfer.records_transfer t ON t.transfer_id = o.transfer_id
  WHERE t.release_district_id IS NULL
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
