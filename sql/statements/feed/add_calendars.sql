-- Calendars that are new: each school in each school year that files name. $1: district_id.
INSERT INTO state.calendar (school_id, school_year, name)
SELECT s.school_id, n.school_year, coalesce(max(n.calendar_name), n.school_year)
FROM (
  SELECT school_number, school_year, calendar_name FROM pg_temp.feed_calendar c
  WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = c.file AND r.line = c.line)
  UNION ALL
  SELECT school_number, school_year, NULL FROM pg_temp.feed_enrollment e
  WHERE NOT e.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = e.file AND r.line = e.line)
) AS n
JOIN state.school s ON s.district_id = $1::integer AND s.school_number = n.school_number
GROUP BY s.school_id, n.school_year
ORDER BY s.school_id, n.school_year
ON CONFLICT (school_id, school_year) DO NOTHING
