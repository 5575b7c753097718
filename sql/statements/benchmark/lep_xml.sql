-- The elements of the LEP documents, built in the server with SQL/XML: one value for each transfer.
-- $1 bigint[]: transfers.
SELECT t.transfer_id,
  xmlagg(
    xmlelement(name "StudentLanguageInstructionProgramAssociation",
      xmlforest(
        l.limited_english_proficiency AS "LimitedEnglishProficiency", l.identified_date AS "IdentifiedDate",
        l.english_learner_participation AS "EnglishLearnerParticipation", l.home_language AS "HomeLanguage",
        l.native_language AS "NativeLanguage", l.parent_notification_date AS "ParentNotificationDate",
        l.parental_refusal AS "ParentalRefusal", l.parental_refusal_date AS "ParentalRefusalDate",
        l.program_entry_date AS "ProgramEntryDate", l.exit_date AS "ExitDate", l.reason_exited AS "ReasonExited",
        l.comment AS "Comment"),
      (SELECT xmlagg(
          xmlelement(name "MonitoringYear",
            xmlforest(
              m.school_year AS "SchoolYear", m.monitoring_year AS "YearNumber", m.review_date AS "ReviewDate",
              m.monitoring_status AS "MonitoringStatus", m.comment AS "Comment"))
          ORDER BY m.school_year COLLATE "C")
        FROM records.student_language_instruction_program_monitoring_year m
        WHERE m.district_id = l.district_id AND m.person_id = l.person_id
          AND m.identified_date IS NOT DISTINCT FROM l.identified_date),
      (SELECT xmlagg(
          xmlelement(name "EnglishLanguageProficiencyAssessment",
            xmlforest(
              a.school_year AS "SchoolYear", a.assessment_title AS "AssessmentTitle",
              a.administration_date AS "AdministrationDate", a.participation AS "Participation",
              a.proficiency AS "Proficiency", a.progress AS "Progress", a.monitored AS "Monitored",
              a.overall_score AS "OverallScore", a.listening_score AS "ListeningScore",
              a.speaking_score AS "SpeakingScore", a.reading_score AS "ReadingScore",
              a.writing_score AS "WritingScore"))
          ORDER BY a.school_year COLLATE "C", a.assessment_title COLLATE "C", a.administration_date)
        FROM records.student_english_language_proficiency_assessment a
        WHERE a.district_id = l.district_id AND a.person_id = l.person_id
          AND a.identified_date IS NOT DISTINCT FROM l.identified_date))
    ORDER BY l.identified_date DESC NULLS LAST)::text
FROM transfer.records_transfer t
JOIN records.student_language_instruction_program_association l
  ON l.district_id = t.release_district_id AND l.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
