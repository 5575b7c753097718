-- English learners: each once, from the first day of all programs to the last one's end. The day of identification the standard does not have.
-- $1: district_id.
INSERT INTO pg_temp.student_language_instruction_program_association (file, line, person, is_marker, limited_english_proficiency,
  english_learner_participation, home_language, native_language, program_entry_date, exit_date, reason_exited)
SELECT l.file, l.line, l.person, false, l.body ->> 'LimitedEnglishProficiency', a.participation, l.body ->> 'HomeLanguage',
  l.body ->> 'NativeLanguage', a.program_entry_date, a.exit_date, a.reason_exited
FROM pg_temp.edfi_english_learner l
JOIN (
  SELECT o.body ->> 'StudentUniqueId' AS person, min(o.body ->> 'BeginDate') AS program_entry_date,
    CASE WHEN bool_and(o.body ->> 'EndDate' IS NOT NULL) THEN max(o.body ->> 'EndDate') END AS exit_date,
    CASE WHEN bool_and(o.body ->> 'EndDate' IS NOT NULL)
      THEN (array_agg(o.body ->> 'ReasonExited' ORDER BY o.body ->> 'EndDate' DESC, o.source_id))[1] END AS reason_exited,
    (array_agg(o.body ->> 'EnglishLearnerParticipation' ORDER BY o.body ->> 'BeginDate' DESC, o.source_id)
      FILTER (WHERE o.body ->> 'EnglishLearnerParticipation' IS NOT NULL))[1] AS participation
  FROM feed.source_object o
  WHERE o.district_id = $1::integer AND o.standard = 'edfi' AND o.kind = 'StudentLanguageInstructionProgramAssociation'
  GROUP BY o.body ->> 'StudentUniqueId'
) AS a ON a.person = l.person
WHERE l.body IS NOT NULL
