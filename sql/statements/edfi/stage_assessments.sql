-- Assessments of students, with title, category and subject of the assessment; also those that are stored and of whose assessment this load says
-- something. Where nothing names an assessment, its identifier does. $1: district_id.
WITH known AS (
  SELECT r.file, r.line, r.person, r.body, r.body ->> 'accommodation' AS accommodation, r.body ->> 'assessment' AS assessment
  FROM pg_temp.edfi_record r WHERE r.kind = 'StudentAssessment'
  UNION ALL
  SELECT s.file, s.line, d.source_id, to_jsonb(k), k.accommodation::text, s.source_id
  FROM records.student_assessment k
  JOIN pg_temp.edfi_staged s ON s.kind = 'Assessment' AND s.source_id = concat_ws('|', k.assessment_identifier, k.namespace)
  JOIN state.district_person d ON d.district_id = k.district_id AND d.person_id = k.person_id
  WHERE k.district_id = $1::integer AND d.source_id IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM pg_temp.edfi_record r
      WHERE r.kind = 'StudentAssessment' AND r.person = d.source_id AND r.body ->> 'assessment_identifier' = k.assessment_identifier
        AND r.body ->> 'student_assessment_identifier' = k.student_assessment_identifier)
)
INSERT INTO pg_temp.student_assessment (file, line, person, is_marker, assessment_identifier, student_assessment_identifier, assessment_title,
  namespace, assessment_category, academic_subject, administration_date, when_assessed_grade_level, school_year, assessment_period,
  retest_indicator, reason_not_tested, accommodation)
SELECT k.file, k.line, k.person, false, k.body ->> 'assessment_identifier', k.body ->> 'student_assessment_identifier',
  coalesce(a.body ->> 'AssessmentTitle', k.body ->> 'assessment_identifier'), k.body ->> 'namespace', a.body ->> 'AssessmentCategory',
  a.body ->> 'AcademicSubject', k.body ->> 'administration_date', k.body ->> 'when_assessed_grade_level', k.body ->> 'school_year',
  k.body ->> 'assessment_period', k.body ->> 'retest_indicator', k.body ->> 'reason_not_tested', k.accommodation
FROM known k
LEFT JOIN feed.source_object a ON a.district_id = $1::integer AND a.standard = 'edfi' AND a.kind = 'Assessment' AND a.source_id = k.assessment
