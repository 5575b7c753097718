-- Enrollments that are stored with another end date, entry type or exit type.
UPDATE state.enrollment e
SET start_status = u.start_status, end_date = u.end_date, end_status = u.end_status
FROM pg_temp.load_unequal u
JOIN pg_temp.load_stored s
  ON s.district_id = u.district_id AND s.person_id = u.person_id AND s.calendar_id = u.calendar_id
  AND s.start_date = u.start_date AND s.service_type = u.service_type AND s.grade IS NOT DISTINCT FROM u.grade
  AND s.place = u.place
WHERE e.enrollment_id = s.enrollment_id
