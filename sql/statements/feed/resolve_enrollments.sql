-- The enrollments that can be taken, their names resolved to keys. $1: district_id.
INSERT INTO pg_temp.feed_resolved_enrollment
  (person_id, source_id, calendar_id, grade, service_type, start_date, start_status, end_date, end_status)
SELECT DISTINCT o.person_id, e.source_id, c.calendar_id, e.grade, coalesce(e.service_type, 'P'), feed.day(e.start_date), e.start_status,
  feed.day(e.end_date), e.end_status
FROM pg_temp.feed_enrollment e
JOIN pg_temp.feed_own o ON o.source_id = e.person
JOIN state.school s ON s.district_id = $1::integer AND s.school_number = e.school_number
JOIN state.calendar c ON c.school_id = s.school_id AND c.school_year = e.school_year
WHERE NOT e.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = e.file AND r.line = e.line)
