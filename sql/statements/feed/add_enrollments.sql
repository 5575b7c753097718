-- Enrollments that are new. $1: district_id.
INSERT INTO state.enrollment
  (district_id, person_id, source_id, calendar_id, grade, service_type, start_date, start_status, end_date, end_status)
SELECT $1::integer, n.person_id, n.source_id, n.calendar_id, n.grade, n.service_type, n.start_date, n.start_status, n.end_date, n.end_status
FROM pg_temp.feed_resolved_enrollment n
WHERE NOT EXISTS (
  SELECT FROM state.enrollment e WHERE e.district_id = $1::integer AND e.person_id = n.person_id AND e.source_id = n.source_id)
ORDER BY n.person_id, n.start_date, n.source_id
