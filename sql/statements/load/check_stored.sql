-- Lines of enrollments.csv that change one of several stored enrollments, and do not say which.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'enrollments.csv', u.line, NULL,
  'changes one of several stored enrollments of the same person, school, school year, start date, grade and service type: give all of them',
  NULL
FROM pg_temp.load_unequal u
JOIN pg_temp.load_stored s
  ON s.district_id = u.district_id AND s.person_id = u.person_id AND s.calendar_id = u.calendar_id
  AND s.start_date = u.start_date AND s.service_type = u.service_type AND s.grade IS NOT DISTINCT FROM u.grade
WHERE u.lines < s.stored AND s.place = 1
