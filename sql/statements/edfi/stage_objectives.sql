-- Parts of students' assessments, with their names. $1: district_id.
INSERT INTO pg_temp.student_objective_assessment (file, line, person, is_marker, assessment_identifier, student_assessment_identifier,
  identification_code, objective_title)
SELECT r.file, r.line, r.person, false, r.body ->> 'assessment_identifier', r.body ->> 'student_assessment_identifier',
  r.body ->> 'identification_code', o.body ->> 'Description'
FROM pg_temp.edfi_record r
LEFT JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'edfi' AND o.kind = 'ObjectiveAssessment'
  AND o.source_id = r.body ->> 'objective'
WHERE r.kind = 'StudentObjectiveAssessment'
