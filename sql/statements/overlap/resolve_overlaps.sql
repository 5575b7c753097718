-- Resolves the overlaps that no longer stand: $1 transfer IDs, $2 the run's business date. An open one when its enrollment
-- was ended, became a no-show, or is gone; a dated one of a waiting transfer when its dates were corrected.
WITH asked AS MATERIALIZED (
  SELECT t.* FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
)
UPDATE transfer.overlap o
SET resolved_at = now()
FROM asked t
WHERE o.transfer_id = t.transfer_id
  AND o.resolved_at IS NULL
  AND (o.kind = 'open' OR t.status = 'waiting')
  AND NOT EXISTS (
    SELECT FROM state.enrollment e
    WHERE e.enrollment_id = o.enrollment_id
      AND e.district_id = t.release_district_id AND e.person_id = t.release_person_id
      AND (e.end_date IS NULL OR e.end_date > e.start_date)
      AND CASE o.kind
        WHEN 'open' THEN e.end_date IS NULL OR e.end_date > $2::date
        ELSE e.end_date <= $2::date AND e.end_date > t.student_start_date
      END)
