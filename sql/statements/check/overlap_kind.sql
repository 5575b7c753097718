-- An enrollment stands as one overlap of a transfer at the most: open or dated, not both.
-- Plan: an aggregate of the overlaps that stand.
WITH violation AS MATERIALIZED (
  SELECT o.transfer_id AS id, format('has %s overlaps that stand with enrollment %s', count(*), o.enrollment_id) AS what
  FROM transfer.overlap o
  WHERE o.resolved_at IS NULL
  GROUP BY o.transfer_id, o.enrollment_id
  HAVING count(*) > 1
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
