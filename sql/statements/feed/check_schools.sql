-- Schools and school years that cannot be taken, and schools that files name in two ways.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT s.file, s.line, 'school_number', CASE WHEN s.school_number IS NULL THEN 'is empty' ELSE 'has more than 200 characters' END, s.school_number
FROM pg_temp.feed_school s WHERE s.school_number IS NULL OR length(s.school_number) > 200
UNION ALL
SELECT s.file, s.line, 'school_name', 'has more than 200 characters', s.school_name FROM pg_temp.feed_school s WHERE length(s.school_name) > 200
UNION ALL
SELECT s.file, s.line, 'school_number', 'is the number of two schools of different names', s.school_number
FROM pg_temp.feed_school s
WHERE s.school_number IN (
  SELECT school_number FROM pg_temp.feed_school GROUP BY school_number HAVING min(school_name COLLATE "C") <> max(school_name COLLATE "C"))
UNION ALL
SELECT c.file, c.line, 'school_year', 'is not a school year such as 2026-2027, 2026-27 or 2027', c.school_year
FROM pg_temp.feed_calendar c WHERE (c.school_year ~ '^[0-9]{4}(-([0-9]{2}|[0-9]{4}))?$') IS NOT TRUE
