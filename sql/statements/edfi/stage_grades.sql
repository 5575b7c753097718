-- Marks of report cards; also those that are stored and of whose section, course or teacher this load says something. $1: district_id.
WITH known AS (
  SELECT r.file, r.line, r.person, r.body, r.body ->> 'section' AS section FROM pg_temp.edfi_record r WHERE r.kind = 'Grade'
  UNION ALL
  SELECT t.file, t.line, d.source_id, to_jsonb(g), t.section
  FROM records.report_card_grade g
  JOIN pg_temp.edfi_touched_section t ON t.section = array_to_string((string_to_array(g.source_id, '|'))[1:5], '|')
  JOIN state.district_person d ON d.district_id = g.district_id AND d.person_id = g.person_id
  WHERE g.district_id = $1::integer AND d.source_id IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM pg_temp.edfi_record r WHERE r.kind = 'Grade' AND r.person = d.source_id AND r.body ->> 'source_id' = g.source_id)
)
INSERT INTO pg_temp.report_card_grade (file, line, person, is_marker, school_year, school_number, grading_period_name, course_code, course_title,
  academic_subject, section_identifier, teacher, grade_type, letter_grade_earned, numeric_grade_earned, performance_base_conversion,
  diagnostic_statement, comment, source_id)
SELECT k.file, k.line, k.person, false, k.body ->> 'school_year', k.body ->> 'school_number', k.body ->> 'grading_period_name',
  coalesce(x.course_code, k.body ->> 'course_code'), x.course_title, x.academic_subject, k.body ->> 'section_identifier', x.teacher_name,
  k.body ->> 'grade_type', k.body ->> 'letter_grade_earned', k.body ->> 'numeric_grade_earned', k.body ->> 'performance_base_conversion',
  k.body ->> 'diagnostic_statement', k.body ->> 'comment', k.body ->> 'source_id'
FROM known k LEFT JOIN pg_temp.edfi_section x ON x.section = k.section
