-- Grades of earlier loads whose line item or class has changed: they follow. Each is a record by itself, of a file by the number $2.
-- $1: district_id; $2: file.
INSERT INTO pg_temp.report_card_grade (file, line, person, is_marker, school_year, school_number, grading_period_name, course_code, course_title,
  academic_subject, section_identifier, teacher, grade_type, letter_grade_earned, numeric_grade_earned, comment, source_id)
SELECT $2::integer, row_number() OVER (), d.source_id, false, n.school_year, c.school_number, n.period_name, c.course_code, c.course_title, c.subject, c.class_id, c.teacher,
  n.grade_type, g.letter_grade_earned, g.numeric_grade_earned, g.comment, g.source_id
FROM pg_temp.oneroster_line_item n
JOIN pg_temp.oneroster_line_item o ON o.line_item_id = n.line_item_id AND o.is_old
JOIN pg_temp.oneroster_class c ON c.class_id = n.class_id AND NOT c.is_old
JOIN pg_temp.oneroster_class b ON b.class_id = o.class_id AND b.is_old
JOIN records.report_card_grade g ON g.district_id = $1::integer AND g.section_identifier = o.class_id AND g.grade_type = o.grade_type
  AND g.grading_period_name = o.period_name AND g.school_year = o.school_year
JOIN state.district_person d ON d.district_id = g.district_id AND d.person_id = g.person_id
WHERE NOT n.is_old AND g.source_id IS NOT NULL AND d.source_id IS NOT NULL
  AND (n.class_id, n.grade_type, n.period_name, n.school_year, n.period_begin, n.period_end, c.school_number, c.school_name, c.course_code,
      c.course_title, c.subject, c.teacher)
    IS DISTINCT FROM (o.class_id, o.grade_type, o.period_name, o.school_year, o.period_begin, o.period_end, b.school_number, b.school_name,
      b.course_code, b.course_title, b.subject, b.teacher)
  AND NOT EXISTS (SELECT FROM pg_temp.oneroster_results r WHERE r.source_id = g.source_id)
