-- Enrollments of earlier loads in classes of which something has changed: they follow. A first day that was the term's follows the term.
-- Not where that would make one of another of the student's. Each is a record by itself, of a file by the number $2.
-- $1: district_id; $2: file.
INSERT INTO pg_temp.student_section_association (file, line, person, is_marker, section_identifier, section_name, course_code, course_title,
  begin_date, end_date, term, classroom_identification_code, teacher_name, school_number, school_year, source_id)
SELECT $2::integer, row_number() OVER (), d.source_id, false, n.class_id, n.title, n.course_code, n.course_title,
  CASE WHEN r.begin_date = o.begin_date AND NOT EXISTS (
      SELECT FROM records.student_section_association k
      WHERE k.district_id = r.district_id AND k.person_id = r.person_id AND k.section_identifier = r.section_identifier
        AND k.course_code = n.course_code AND k.begin_date = n.begin_date)
    THEN coalesce(n.begin_date, o.begin_date) ELSE r.begin_date END,
  r.end_date, n.term, n.location, n.teacher, n.school_number, n.school_year, r.source_id
FROM pg_temp.oneroster_class n
JOIN pg_temp.oneroster_class o ON o.class_id = n.class_id AND o.is_old
JOIN records.student_section_association r ON r.district_id = $1::integer AND r.section_identifier = n.class_id
JOIN state.district_person d ON d.district_id = r.district_id AND d.person_id = r.person_id
WHERE NOT n.is_old AND r.source_id IS NOT NULL AND d.source_id IS NOT NULL
  AND (n.title, n.course_code, n.course_title, n.term, n.begin_date, n.end_date, n.location, n.teacher, n.school_number, n.school_year, n.year_end, n.periods)
    IS DISTINCT FROM (o.title, o.course_code, o.course_title, o.term, o.begin_date, o.end_date, o.location, o.teacher, o.school_number, o.school_year,
      o.year_end, o.periods)
  AND NOT EXISTS (SELECT FROM pg_temp.oneroster_enrollments e WHERE e.source_id = r.source_id)
