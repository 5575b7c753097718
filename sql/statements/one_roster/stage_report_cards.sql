-- A report card for each student, school, school year and period in which there is a grade.
INSERT INTO pg_temp.report_card (file, line, person, is_marker, school_year, school_number, school_name, grading_period_name, begin_date, end_date)
SELECT (min((g.file::bigint << 40) + g.line) >> 40)::integer, min((g.file::bigint << 40) + g.line) & 1099511627775, g.person, false, g.school_year,
  g.school_number, min(p.school_name), g.grading_period_name, min(p.period_begin), max(p.period_end)
FROM pg_temp.report_card_grade g
JOIN (
  SELECT i.class_id, i.school_year, i.period_name, min(i.period_begin) AS period_begin, max(i.period_end) AS period_end, min(c.school_name) AS school_name
  FROM pg_temp.oneroster_line_item i JOIN pg_temp.oneroster_class c ON c.class_id = i.class_id AND NOT c.is_old
  WHERE NOT i.is_old GROUP BY i.class_id, i.school_year, i.period_name
) AS p ON p.class_id = g.section_identifier AND p.school_year = g.school_year AND p.period_name = g.grading_period_name
WHERE NOT g.is_marker
GROUP BY g.person, g.school_year, g.school_number, g.grading_period_name
-- In the order of the files, as the students are.
ORDER BY min((g.file::bigint << 40) + g.line)
