-- Enrollments that are stored, and differ. $1: district_id.
UPDATE state.enrollment e
SET calendar_id = n.calendar_id, grade = n.grade, service_type = n.service_type, start_date = n.start_date, start_status = n.start_status,
  end_date = n.end_date, end_status = n.end_status
FROM pg_temp.feed_resolved_enrollment n
WHERE e.district_id = $1::integer AND e.person_id = n.person_id AND e.source_id = n.source_id
  AND (e.calendar_id, e.grade, e.service_type, e.start_date, e.start_status, e.end_date, e.end_status)
    IS DISTINCT FROM (n.calendar_id, n.grade, n.service_type, n.start_date, n.start_status, n.end_date, n.end_status)
