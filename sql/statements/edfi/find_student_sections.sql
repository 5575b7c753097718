-- Students' associations with sections that this load speaks of (is_new), or whose section it speaks of. $1: district_id.
CREATE TEMPORARY TABLE edfi_student_section ON COMMIT DROP AS
WITH association AS (
  SELECT a.source_id, a.body, a.body ->> 'StudentUniqueId' AS person, a.body ->> 'section' AS section
  FROM feed.source_object a WHERE a.district_id = $1::integer AND a.standard = 'edfi' AND a.kind = 'StudentSectionAssociation'
), touched AS (
  SELECT a.source_id, s.file, s.line, true AS is_new
  FROM pg_temp.edfi_staged s JOIN association a ON a.source_id = s.source_id WHERE s.kind = 'StudentSectionAssociation'
  UNION ALL
  SELECT a.source_id, s.file, s.line, false
  FROM pg_temp.edfi_touched_section s JOIN association a ON a.section = s.section
  JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = a.person
)
SELECT DISTINCT ON (t.source_id) t.file, t.line, a.person, a.source_id, a.body, x.section_name, x.classroom_identification_code, x.class_periods,
  coalesce(x.course_code, a.body ->> 'LocalCourseCode') AS course_code, x.course_title, x.term, x.teacher_name
FROM touched t JOIN association a USING (source_id)
LEFT JOIN pg_temp.edfi_section x ON x.section = a.section
ORDER BY t.source_id, t.is_new DESC, t.file, t.line
