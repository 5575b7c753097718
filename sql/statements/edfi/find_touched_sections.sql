-- Sections of which this load says something, or of what they are made of. $1: district_id.
CREATE TEMPORARY TABLE edfi_touched_section ON COMMIT DROP AS
SELECT DISTINCT ON (u.section) u.section, s.file, s.line
FROM (
  SELECT section, 'Section' AS kind, section AS source_id FROM pg_temp.edfi_section
  UNION ALL SELECT section, 'CourseOffering', offering FROM pg_temp.edfi_section
  UNION ALL SELECT section, 'Course', course FROM pg_temp.edfi_section
  UNION ALL SELECT section, 'Session', session FROM pg_temp.edfi_section
  UNION ALL SELECT section, 'ClassPeriod', concat_ws('|', school_number, p)
  FROM pg_temp.edfi_section CROSS JOIN LATERAL jsonb_array_elements_text(class_periods) AS p
  UNION ALL SELECT a.body ->> 'section', v.kind, v.source_id
  FROM feed.source_object a
  CROSS JOIN LATERAL (VALUES (a.kind, a.source_id), ('Staff', a.body ->> 'StaffUniqueId')) AS v (kind, source_id)
  WHERE a.district_id = $1::integer AND a.standard = 'edfi' AND a.kind = 'StaffSectionAssociation'
) AS u
JOIN pg_temp.edfi_staged s ON s.kind = u.kind AND s.source_id = u.source_id
ORDER BY u.section, s.file, s.line
