-- Lines of enrollments.csv with a value that cannot be taken. Of the dates, of which few are different, each is looked at once.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'enrollments.csv', line, 'state_id', 'is empty', NULL FROM pg_temp.load_enrollments WHERE state_id IS NULL
UNION ALL
SELECT 'enrollments.csv', line, 'school_number', 'is empty', NULL FROM pg_temp.load_enrollments WHERE school_number IS NULL
UNION ALL
SELECT 'enrollments.csv', line, 'school_year', 'is empty', NULL FROM pg_temp.load_enrollments WHERE school_year IS NULL
UNION ALL
SELECT 'enrollments.csv', line, 'start_date', 'is empty', NULL FROM pg_temp.load_enrollments WHERE start_date IS NULL
UNION ALL
SELECT 'enrollments.csv', line, 'start_date', 'is not a day of the calendar in the form YYYY-MM-DD', start_date
FROM pg_temp.load_enrollments
WHERE start_date IN (SELECT day FROM (SELECT DISTINCT start_date AS day FROM pg_temp.load_enrollments) AS days WHERE pg_temp.load_day(day) IS NULL)
UNION ALL
SELECT 'enrollments.csv', line, 'end_date', 'is not a day of the calendar in the form YYYY-MM-DD', end_date
FROM pg_temp.load_enrollments
WHERE end_date IN (SELECT day FROM (SELECT DISTINCT end_date AS day FROM pg_temp.load_enrollments) AS days WHERE pg_temp.load_day(day) IS NULL)
UNION ALL
SELECT 'enrollments.csv', line, 'service_type', 'is none of P (primary), S (partial) and N (special education services only)', service_type
FROM pg_temp.load_enrollments WHERE service_type NOT IN ('P', 'S', 'N')
