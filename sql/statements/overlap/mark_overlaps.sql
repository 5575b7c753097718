-- Marks the overlaps of transfers: $1 transfer IDs, $2 the run's business date. Open: not ended by that date. Dated:
-- ended, but after the student's start in the new district. No-shows are none. Running it again marks nothing new; an
-- open overlap that was resolved and is open again stands again. Of a transfer that was answered, nothing new is marked
-- but what becomes of an open overlap whose enrollment was ended late: a dated one.
WITH asked AS MATERIALIZED (
  SELECT t.transfer_id, t.status, t.release_district_id, t.release_person_id, t.student_start_date
  FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
)
INSERT INTO transfer.overlap
  (transfer_id, enrollment_id, kind, school_name, calendar_name, school_year, grade, start_date, end_date)
SELECT t.transfer_id, e.enrollment_id, k.kind, s.name, c.name, c.school_year, e.grade, e.start_date, e.end_date
FROM asked t
JOIN state.enrollment e ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
CROSS JOIN LATERAL (
  SELECT CASE
    WHEN e.end_date IS NULL OR e.end_date > $2::date THEN 'open'::transfer.overlap_kind
    WHEN e.end_date > t.student_start_date THEN 'dated'
  END AS kind
) k
JOIN state.calendar c ON c.calendar_id = e.calendar_id
JOIN state.school s ON s.school_id = c.school_id
WHERE (t.status = 'waiting'
    OR k.kind = 'dated' AND EXISTS (
      SELECT FROM transfer.overlap o
      WHERE o.transfer_id = t.transfer_id AND o.enrollment_id = e.enrollment_id AND o.kind = 'open'))
  AND (e.end_date IS NULL OR e.end_date > e.start_date)
  AND k.kind IS NOT NULL
ON CONFLICT (transfer_id, enrollment_id, kind) DO UPDATE
SET resolved_at = NULL, end_date = excluded.end_date
WHERE overlap.resolved_at IS NOT NULL
