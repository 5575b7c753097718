-- School years of schools that are neither in this load nor in the database. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT c.file, c.line, 'school_number', 'names no school of this district', c.school_number
FROM pg_temp.feed_calendar c
WHERE NOT EXISTS (SELECT FROM state.school s WHERE s.district_id = $1::integer AND s.school_number = c.school_number)
