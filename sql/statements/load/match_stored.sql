-- The stored enrollments that load_unequal may change: of the same person, calendar, start date, grade and service type, and
-- not in the file as they are. place and stored count those alike as load_unequal does.
CREATE TEMPORARY TABLE load_stored ON COMMIT DROP AS
SELECT s.enrollment_id, s.district_id, s.person_id, s.calendar_id, s.start_date, s.grade, s.service_type,
  row_number() OVER (
    PARTITION BY s.district_id, s.person_id, s.calendar_id, s.start_date, s.grade, s.service_type
    ORDER BY s.end_date, s.start_status COLLATE "C", s.end_status COLLATE "C", s.enrollment_id) AS place,
  count(*) OVER (PARTITION BY s.district_id, s.person_id, s.calendar_id, s.start_date, s.grade, s.service_type) AS stored
FROM state.enrollment s
JOIN (
  SELECT DISTINCT district_id, person_id, calendar_id, start_date, grade, service_type FROM pg_temp.load_unequal
) AS u ON u.district_id = s.district_id AND u.person_id = s.person_id AND u.calendar_id = s.calendar_id
  AND u.start_date = s.start_date AND u.service_type = s.service_type AND u.grade IS NOT DISTINCT FROM s.grade
WHERE NOT EXISTS (
  SELECT FROM pg_temp.load_enrollment e
  JOIN pg_temp.load_own_record o ON o.district_id = e.district_id AND o.state_person_id = e.state_person_id
  WHERE s.district_id = o.district_id AND s.person_id = o.person_id AND s.calendar_id = e.calendar_id
    AND s.start_date = e.start_date AND s.service_type = e.service_type
    AND (s.grade, s.start_status, s.end_date, s.end_status) IS NOT DISTINCT FROM (e.grade, e.start_status, e.end_date, e.end_status))
