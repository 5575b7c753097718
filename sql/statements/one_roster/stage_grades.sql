-- Results that are graded, as grades of a report card.
INSERT INTO pg_temp.report_card_grade (file, line, person, is_marker, school_year, school_number, grading_period_name, course_code, course_title,
  academic_subject, section_identifier, teacher, grade_type, letter_grade_earned, numeric_grade_earned, comment, source_id)
SELECT r.file, r.line, r.student_id, false, i.school_year, c.school_number, i.period_name, c.course_code, c.course_title, c.subject, c.class_id,
  c.teacher, i.grade_type, r.text_score, r.score::numeric, r.comment, r.source_id
FROM pg_temp.oneroster_results r
JOIN pg_temp.oneroster_line_item i ON i.line_item_id = r.line_item_id AND NOT i.is_old
JOIN pg_temp.oneroster_class c ON c.class_id = i.class_id AND NOT c.is_old
WHERE NOT r.gone AND lower(r.score_status) IN ('fully graded', 'partially graded') AND coalesce(r.score, r.text_score, r.comment) IS NOT NULL
