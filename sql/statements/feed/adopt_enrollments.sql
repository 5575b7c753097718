-- Enrollments that are stored from elsewhere, without the source's identifier or with one of a former system: the one that is alike in calendar,
-- start and service type is the one that the file speaks of, where there is no other on either side. $1: district_id.
UPDATE state.enrollment e
SET source_id = a.source_id
FROM (
  SELECT min(s.enrollment_id) AS enrollment_id, min(n.source_id) AS source_id
  FROM pg_temp.feed_resolved_enrollment n
  JOIN state.enrollment s ON s.district_id = $1::integer AND s.person_id = n.person_id AND s.calendar_id = n.calendar_id
    AND s.start_date = n.start_date AND s.service_type = n.service_type
    AND (s.source_id IS NULL OR s.source_id LIKE 'former|%')
  WHERE NOT EXISTS (
    SELECT FROM state.enrollment k WHERE k.district_id = $1::integer AND k.person_id = n.person_id AND k.source_id = n.source_id)
  GROUP BY n.person_id, n.calendar_id, n.start_date, n.service_type
  HAVING count(*) = 1
) AS a
WHERE e.enrollment_id = a.enrollment_id
