-- Class periods of students' sections; those that the section has no more go. $1: district_id.
INSERT INTO pg_temp.student_section_association_class_period (file, line, person, is_marker, section_identifier, course_code, begin_date,
  class_period_name, start_time, end_time)
SELECT x.file, x.line, x.person, false, x.body ->> 'SectionIdentifier', x.course_code, x.body ->> 'BeginDate', p.name, t."StartTime", t."EndTime"
FROM pg_temp.edfi_student_section x
CROSS JOIN LATERAL jsonb_array_elements_text(x.class_periods) AS p (name)
LEFT JOIN feed.source_object c ON c.district_id = $1::integer AND c.standard = 'edfi' AND c.kind = 'ClassPeriod'
  AND c.source_id = concat_ws('|', x.body ->> 'SchoolId', p.name)
LEFT JOIN LATERAL jsonb_to_recordset(c.body -> 'MeetingTime') AS t ("StartTime" text, "EndTime" text) ON true
UNION ALL
SELECT x.file, x.line, x.person, true, x.body ->> 'SectionIdentifier', x.course_code, x.body ->> 'BeginDate', NULL, NULL, NULL
FROM pg_temp.edfi_student_section x
