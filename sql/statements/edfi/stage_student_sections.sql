-- Students' sections. Without its offering a section's course goes by the local code.
INSERT INTO pg_temp.student_section_association (file, line, person, is_marker, section_identifier, section_name, course_code, course_title,
  begin_date, end_date, homeroom_indicator, session_name, term, classroom_identification_code, teacher_name, school_number, school_year, source_id)
SELECT x.file, x.line, x.person, false, x.body ->> 'SectionIdentifier', x.section_name, x.course_code, x.course_title, x.body ->> 'BeginDate',
  x.body ->> 'EndDate', x.body ->> 'HomeroomIndicator', x.body ->> 'SessionName', x.term, x.classroom_identification_code, x.teacher_name,
  x.body ->> 'SchoolId', x.body ->> 'SchoolYear', x.source_id
FROM pg_temp.edfi_student_section x
