-- Enrollments with a value that cannot be taken.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, f.column_name, f.reason, f.value
FROM pg_temp.oneroster_enrollments r
CROSS JOIN LATERAL (VALUES
  ('classSourcedId', NULL, CASE WHEN r.class_id IS NULL THEN 'is empty' END),
  ('schoolSourcedId', NULL, CASE WHEN r.school_id IS NULL THEN 'is empty' END),
  ('userSourcedId', NULL, CASE WHEN r.user_id IS NULL THEN 'is empty' END),
  ('role', NULL, CASE WHEN r.role IS NULL THEN 'is empty' END),
  ('role', r.role, CASE WHEN r.role NOT IN ('student', 'teacher', 'aide', 'proctor', 'administrator') AND r.role NOT LIKE 'ext:%' THEN 'is no role that somebody in a class can have' END),
  ('primary', r.is_primary, CASE WHEN lower(r.is_primary) NOT IN ('true', 'false', '1', '0') THEN 'is neither true nor false' END),
  ('beginDate', r.begin_date, CASE WHEN r.begin_date IS NOT NULL AND feed.day(r.begin_date) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END),
  ('endDate', r.end_date, CASE WHEN r.end_date IS NOT NULL AND feed.day(r.end_date) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END)
) AS f (column_name, value, reason)
WHERE NOT r.gone AND r.problem IS NULL
  AND ((r.class_id IS NULL)
    OR (r.school_id IS NULL)
    OR (r.user_id IS NULL)
    OR (r.role IS NULL)
    OR (r.role NOT IN ('student', 'teacher', 'aide', 'proctor', 'administrator') AND r.role NOT LIKE 'ext:%')
    OR (lower(r.is_primary) NOT IN ('true', 'false', '1', '0'))
    OR (r.begin_date IS NOT NULL AND feed.day(r.begin_date) IS NULL)
    OR (r.end_date IS NOT NULL AND feed.day(r.end_date) IS NULL))
  AND f.reason IS NOT NULL
