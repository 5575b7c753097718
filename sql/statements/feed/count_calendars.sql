-- How many calendars are named.
SELECT count(DISTINCT (n.school_number, n.school_year))
FROM (
  SELECT school_number, school_year FROM pg_temp.feed_calendar c
  WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = c.file AND r.line = c.line)
  UNION ALL
  SELECT school_number, school_year FROM pg_temp.feed_enrollment e
  WHERE NOT e.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = e.file AND r.line = e.line)
) AS n
