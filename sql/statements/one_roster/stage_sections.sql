-- Students' enrollments in classes. The section is named by the class's sourcedId: codes are used again in the next term, and in the next school.
INSERT INTO pg_temp.student_section_association (file, line, person, is_marker, section_identifier, section_name, course_code, course_title,
  begin_date, end_date, term, classroom_identification_code, teacher_name, school_number, school_year, source_id)
SELECT e.file, e.line, e.user_id, false, c.class_id, c.title, c.course_code, c.course_title, coalesce(feed.day(e.begin_date), c.begin_date), feed.day(e.end_date),
  c.term, c.location, c.teacher, c.school_number, c.school_year, e.source_id
FROM pg_temp.oneroster_enrollments e JOIN pg_temp.oneroster_class c ON c.class_id = e.class_id AND NOT c.is_old
WHERE NOT e.gone AND e.role = 'student'
