-- Enrollments in schools that were worked out before and are not any more: where a class was taken away in which the student was, where a delta
-- gives the student other schools, and where roles say it now. $1: district_id.
WITH former AS MATERIALIZED (
  SELECT t.at, t.person, d.district_id, d.person_id, e.source_id, s.school_number, c.school_year
  FROM pg_temp.oneroster_touched t
  JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = t.person
  JOIN state.enrollment e ON e.district_id = d.district_id AND e.person_id = d.person_id
  JOIN state.calendar c ON c.calendar_id = e.calendar_id
  JOIN state.school s ON s.school_id = c.school_id
  WHERE e.source_id LIKE 'classes|%'
    AND NOT EXISTS (SELECT FROM pg_temp.oneroster_school_enrollment k WHERE k.person = t.person AND k.source_id = e.source_id)
)
INSERT INTO pg_temp.oneroster_school_enrollment (at, person, source_id, gone)
SELECT f.at, f.person, f.source_id, true
FROM former f
WHERE EXISTS (
    SELECT FROM pg_temp.student_section_association m
    JOIN records.student_section_association r
      ON r.district_id = f.district_id AND r.person_id = f.person_id AND r.source_id = m.source_id
    WHERE m.person = f.person AND r.school_number = f.school_number AND r.school_year = f.school_year)
  OR EXISTS (
    SELECT FROM pg_temp.oneroster_school_enrollment k
    WHERE k.person = f.person AND NOT k.gone AND (k.source_id LIKE 'roles|%'
      OR k.school_year = f.school_year AND EXISTS (
        SELECT FROM pg_temp.oneroster_users u JOIN pg_temp.oneroster_file n ON n.file = u.file AND n.is_delta WHERE u.source_id = f.person)))
