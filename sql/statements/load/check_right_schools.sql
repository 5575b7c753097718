-- Lines of rights.csv to a school that the user's district does not have, or to a calendar that the school does not have.
-- Not looked for where users, schools or enrollments are refused: these lines would only repeat it.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'rights.csv', r.line, 'school_number', 'the user''s district has no such school, neither in schools.csv nor in the database', r.school_number
FROM pg_temp.load_rights r
JOIN pg_temp.load_right_holder h ON h.user_name = r.user_name
WHERE r.school_number IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM state.school s JOIN state.district d ON d.district_id = s.district_id
    WHERE s.school_number = r.school_number AND d.district_number = h.district_number)
  AND NOT EXISTS (
    SELECT FROM pg_temp.load_schools s
    WHERE s.school_number = r.school_number AND s.district_number = h.district_number)
  AND NOT EXISTS (SELECT FROM pg_temp.load_refusal o WHERE o.file IN ('users.csv', 'schools.csv'))
UNION ALL
SELECT 'rights.csv', r.line, 'school_year', 'the school has no calendar of this school year: nobody is enrolled in it', r.school_year
FROM pg_temp.load_rights r
JOIN pg_temp.load_right_holder h ON h.user_name = r.user_name
WHERE r.school_number IS NOT NULL AND r.school_year IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM state.calendar c
    JOIN state.school s ON s.school_id = c.school_id
    JOIN state.district d ON d.district_id = s.district_id
    WHERE c.school_year = r.school_year AND s.school_number = r.school_number AND d.district_number = h.district_number)
  AND NOT EXISTS (
    SELECT FROM pg_temp.load_enrollments e
    JOIN pg_temp.load_enrolled_school s
      ON s.school_number = e.school_number AND s.named_district IS NOT DISTINCT FROM e.district_number
    WHERE e.school_year = r.school_year AND e.school_number = r.school_number AND s.district_number = h.district_number)
  AND NOT EXISTS (SELECT FROM pg_temp.load_refusal o WHERE o.file IN ('users.csv', 'schools.csv', 'enrollments.csv'))
