-- The school year of enrollments that do not say it: that of the school's session in which they begin, or which begins within 100 days. $1:
-- district_id.
UPDATE pg_temp.feed_enrollment e
SET school_year = y.school_year
FROM (
  SELECT DISTINCT ON (f.school_number, f.start_date) f.school_number, f.start_date, n.body ->> 'SchoolYear' AS school_year
  FROM (SELECT DISTINCT school_number, start_date FROM pg_temp.feed_enrollment WHERE school_year IS NULL AND NOT gone) AS f
  JOIN feed.source_object n ON n.district_id = $1::integer AND n.standard = 'edfi' AND n.kind = 'Session'
    AND n.body ->> 'SchoolId' = f.school_number AND feed.day(n.body ->> 'EndDate') >= feed.day(f.start_date)
    AND feed.day(n.body ->> 'BeginDate') <= feed.day(f.start_date) + 100
  ORDER BY f.school_number, f.start_date, n.body ->> 'BeginDate'
) AS y
WHERE e.school_year IS NULL AND NOT e.gone AND y.school_number = e.school_number AND y.start_date = e.start_date
