-- Students' own records of their enrollments in schools; they take a grade. What was stored for the school and the year goes unless it is said
-- anew: the key has the first day in it. $1: district_id.
WITH told AS (
  SELECT e.file, e.line, e.person, e.source_id, e.school_number, e.school_year, e.grade, e.start_date, e.end_date
  FROM pg_temp.feed_enrollment e WHERE NOT e.gone
), stored AS (
  SELECT DISTINCT ON (d.source_id, k.enrollment_id) t.file, t.line, d.source_id AS person, s.school_number, c.school_year, k.grade,
    to_char(k.start_date, 'YYYY-MM-DD') AS start_date, to_char(k.end_date, 'YYYY-MM-DD') AS end_date
  FROM told t
  JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = t.person
  JOIN state.enrollment k ON k.district_id = d.district_id AND k.person_id = d.person_id AND k.source_id LIKE 'roles|%'
  JOIN state.calendar c ON c.calendar_id = k.calendar_id
  JOIN state.school s ON s.school_id = c.school_id AND s.school_number = t.school_number
  WHERE c.school_year = t.school_year
    AND NOT EXISTS (SELECT FROM pg_temp.feed_enrollment e WHERE e.person = d.source_id AND e.source_id = k.source_id)
)
INSERT INTO pg_temp.student_school_association (
  file, line, person, is_marker, school_number, school_name, school_year, entry_date, entry_grade_level, exit_withdraw_date)
SELECT r.file, r.line, r.person, false, r.school_number, o.name, r.school_year, r.start_date, r.grade, r.end_date
FROM (
  SELECT file, line, person, school_number, school_year, grade, start_date, end_date FROM told
  UNION ALL SELECT file, line, person, school_number, school_year, grade, start_date, end_date FROM stored
) AS r
LEFT JOIN (
  SELECT coalesce(body ->> 'identifier', source_id) AS school_number, min(body ->> 'name') AS name FROM feed.source_object
  WHERE district_id = $1::integer AND standard = 'oneroster' AND kind = 'org' AND body ->> 'type' = 'school' GROUP BY 1
) AS o ON o.school_number = r.school_number
WHERE r.grade IS NOT NULL
UNION ALL
SELECT t.file, t.line, t.person, true, t.school_number, NULL, t.school_year, NULL, NULL, NULL
FROM told t JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = t.person
