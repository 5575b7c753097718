-- An overlapping enrollment is no no-show, and a dated one ends after the student's start in the new district.
-- Plan: a hash join of overlaps with transfers.
WITH violation AS MATERIALIZED (
  SELECT o.transfer_id AS id, format('has an overlap with enrollment %s as %s, and its dates are none of such', o.enrollment_id, o.kind) AS what
  FROM transfer.overlap o
  JOIN transfer.records_transfer t ON t.transfer_id = o.transfer_id
  WHERE o.end_date <= o.start_date OR o.kind = 'dated' AND (o.end_date IS NULL OR o.end_date <= t.student_start_date)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
