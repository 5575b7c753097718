-- Enrollments that are new, in the order of the file: among equals the lowest enrollment_id decides.
INSERT INTO state.enrollment
  (district_id, person_id, calendar_id, grade, service_type, start_date, start_status, end_date, end_status)
SELECT u.district_id, u.person_id, u.calendar_id, u.grade, u.service_type, u.start_date, u.start_status, u.end_date, u.end_status
FROM pg_temp.load_unequal u
WHERE NOT EXISTS (
  SELECT FROM pg_temp.load_stored s
  WHERE s.district_id = u.district_id AND s.person_id = u.person_id AND s.calendar_id = u.calendar_id
    AND s.start_date = u.start_date AND s.service_type = u.service_type AND s.grade IS NOT DISTINCT FROM u.grade
    AND s.place = u.place)
ORDER BY u.line
