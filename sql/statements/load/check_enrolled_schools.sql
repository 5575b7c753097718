-- Lines of enrollments.csv whose school is not known, or not told from another district's.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'enrollments.csv', e.line, 'school_number', s.reason, e.school_number
FROM pg_temp.load_enrolled_school s
JOIN pg_temp.load_enrollments e
  ON e.school_number = s.school_number AND e.district_number IS NOT DISTINCT FROM s.named_district
WHERE s.reason IS NOT NULL
  AND NOT EXISTS (SELECT FROM pg_temp.load_refusal r WHERE r.file = 'schools.csv' AND r.unread)
