-- Enrollments in schools from those in classes, where roles do not say it: for each student, school and school year one, which begins with the
-- first class. It has ended where all of them have, with the last; but not with a term after which the school year goes on, for the classes of
-- the next one may not be there yet. Classes of earlier loads count like those of this one. $1: district_id; $2: whether what is stored is looked at
-- (not where the files are all there is).
WITH part AS (
  SELECT s.person, s.school_number COLLATE "C" AS school_number, s.school_year COLLATE "C" AS school_year, s.begin_date, s.end_date,
    c.end_date AS term_end, c.year_end, (s.file::bigint << 40) + s.line AS at
  FROM pg_temp.student_section_association s
  JOIN pg_temp.oneroster_class c ON c.class_id = s.section_identifier AND NOT c.is_old
  WHERE NOT s.is_marker
  UNION ALL
  SELECT t.person, r.school_number, r.school_year, r.begin_date, r.end_date, c.end_date, c.year_end, t.at
  FROM pg_temp.oneroster_touched t
  JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = t.person
  JOIN records.student_section_association r ON r.district_id = d.district_id AND r.person_id = d.person_id
  LEFT JOIN pg_temp.oneroster_class c ON c.class_id = r.section_identifier AND NOT c.is_old
  WHERE $2::boolean AND r.source_id IS NOT NULL AND r.school_number IS NOT NULL AND r.school_year IS NOT NULL
    AND NOT EXISTS (SELECT FROM pg_temp.student_section_association s WHERE s.source_id = r.source_id AND s.person = t.person)
)
INSERT INTO pg_temp.oneroster_school_enrollment (at, person, source_id, gone, school_number, school_year, start_date, end_date)
SELECT min(p.at), p.person, 'classes|' || p.school_number || '|' || p.school_year, false, p.school_number, p.school_year,
  to_char(min(p.begin_date), 'YYYY-MM-DD'),
  to_char(CASE WHEN bool_or(p.end_date IS NULL) OR max(p.end_date) = max(p.end_date) FILTER (WHERE p.end_date >= p.term_end AND p.term_end < p.year_end)
    THEN NULL ELSE max(p.end_date) END, 'YYYY-MM-DD')
FROM part p
WHERE NOT EXISTS (SELECT FROM pg_temp.oneroster_school_enrollment k WHERE k.person = p.person AND k.source_id LIKE 'roles|%' AND NOT k.gone)
  AND NOT EXISTS (
    SELECT FROM state.district_person d JOIN state.enrollment e ON e.district_id = d.district_id AND e.person_id = d.person_id
    WHERE d.district_id = $1::integer AND d.source_id = p.person AND e.source_id LIKE 'roles|%')
GROUP BY p.person, p.school_number, p.school_year
