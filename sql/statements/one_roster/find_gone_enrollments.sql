-- Enrollments in schools that were worked out before and are not any more: where a class was taken away in which the student was, where a delta
-- gives the student other schools, and where roles say it now. $1: district_id.
INSERT INTO pg_temp.oneroster_school_enrollment (at, person, source_id, gone)
SELECT t.at, t.person, e.source_id, true
FROM pg_temp.oneroster_touched t
JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = t.person
JOIN state.enrollment e ON e.district_id = d.district_id AND e.person_id = d.person_id
JOIN state.calendar c ON c.calendar_id = e.calendar_id
JOIN state.school s ON s.school_id = c.school_id
WHERE e.source_id LIKE 'classes|%'
  AND NOT EXISTS (SELECT FROM pg_temp.oneroster_school_enrollment k WHERE k.person = t.person AND k.source_id = e.source_id)
  AND (
    EXISTS (
      SELECT FROM pg_temp.student_section_association m
      JOIN records.student_section_association r
        ON r.district_id = d.district_id AND r.person_id = d.person_id AND r.source_id = m.source_id
      WHERE m.person = t.person AND r.school_number = s.school_number AND r.school_year = c.school_year)
    OR EXISTS (
      SELECT FROM pg_temp.oneroster_school_enrollment k
      WHERE k.person = t.person AND NOT k.gone AND (k.source_id LIKE 'roles|%'
        OR k.school_year = c.school_year AND EXISTS (
          SELECT FROM pg_temp.oneroster_users u JOIN pg_temp.oneroster_file f ON f.file = u.file AND f.is_delta WHERE u.source_id = t.person))))
