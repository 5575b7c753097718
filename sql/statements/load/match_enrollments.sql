-- The enrollments of the file that are not stored as they are. Person, calendar, start date, grade and service type say which
-- enrollment it is; where there are several alike, place counts them by their other columns, and lines says how many there are.
CREATE TEMPORARY TABLE load_unequal ON COMMIT DROP AS
SELECT e.*, o.person_id,
  row_number() OVER (
    PARTITION BY o.district_id, o.person_id, e.calendar_id, e.start_date, e.grade, e.service_type
    ORDER BY e.end_date, e.start_status COLLATE "C", e.end_status COLLATE "C") AS place,
  count(*) OVER (PARTITION BY o.district_id, o.person_id, e.calendar_id, e.start_date, e.grade, e.service_type) AS lines
FROM pg_temp.load_enrollment e
JOIN pg_temp.load_own_record o ON o.district_id = e.district_id AND o.state_person_id = e.state_person_id
WHERE NOT EXISTS (
  SELECT FROM state.enrollment s
  WHERE s.district_id = o.district_id AND s.person_id = o.person_id AND s.calendar_id = e.calendar_id
    AND s.start_date = e.start_date AND s.service_type = e.service_type
    AND (s.grade, s.start_status, s.end_date, s.end_status) IS NOT DISTINCT FROM (e.grade, e.start_status, e.end_date, e.end_status))
