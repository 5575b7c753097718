-- The periods in which a class meets, of all staged enrollments in classes; those that are stored and of which that is not said any more go. $1: district_id.
INSERT INTO pg_temp.student_section_association_class_period (file, line, person, is_marker, section_identifier, course_code, begin_date, class_period_name)
SELECT s.file, s.line, s.person, false, s.section_identifier, s.course_code, s.begin_date, p.name
FROM pg_temp.student_section_association s
JOIN pg_temp.oneroster_class c ON c.class_id = s.section_identifier AND NOT c.is_old
CROSS JOIN LATERAL unnest(c.periods) AS p (name)
WHERE NOT s.is_marker
UNION ALL
SELECT s.file, s.line, s.person, true, r.section_identifier, r.course_code, r.begin_date, NULL
FROM pg_temp.student_section_association s
JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = s.person
JOIN records.student_section_association r ON r.district_id = d.district_id AND r.person_id = d.person_id AND r.source_id = s.source_id
JOIN records.student_section_association_class_period p ON p.district_id = r.district_id AND p.person_id = r.person_id
  AND p.section_identifier = r.section_identifier AND p.course_code = r.course_code AND p.begin_date = r.begin_date
LEFT JOIN pg_temp.oneroster_class c ON c.class_id = s.section_identifier AND NOT c.is_old
WHERE (s.section_identifier, s.course_code, s.begin_date) IS DISTINCT FROM (r.section_identifier, r.course_code, r.begin_date)
  OR (p.class_period_name = ANY (c.periods)) IS NOT TRUE
