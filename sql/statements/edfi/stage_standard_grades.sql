-- Marks in learning standards.
INSERT INTO pg_temp.report_card_learning_standard_grade (file, line, person, is_marker, school_year, school_number, grading_period_name,
  academic_subject, course_code, course_title, learning_standard_id, letter_grade_earned, numeric_grade_earned, performance_base_conversion,
  diagnostic_statement)
SELECT r.file, r.line, r.person, false, r.body ->> 'school_year', r.body ->> 'school_number', r.body ->> 'grading_period_name',
  x.academic_subject, coalesce(x.course_code, r.body ->> 'course_code'), x.course_title, r.body ->> 'learning_standard_id',
  r.body ->> 'letter_grade_earned', r.body ->> 'numeric_grade_earned', r.body ->> 'performance_base_conversion',
  r.body ->> 'diagnostic_statement'
FROM pg_temp.edfi_record r LEFT JOIN pg_temp.edfi_section x ON x.section = r.body ->> 'section'
WHERE r.kind = 'LearningStandardGrade'
