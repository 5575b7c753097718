-- The English learner programs of released transfers: one row for each identification, with its tests and monitoring.
-- $1 bigint[]: transfers. Ordered by transfer and identification, latest first; every value as XML writes it.
SELECT
  t.transfer_id,
  l.limited_english_proficiency::text,
  l.identified_date::text,
  l.english_learner_participation::text,
  l.home_language::text,
  l.native_language::text,
  l.parent_notification_date::text,
  l.parental_refusal::text,
  l.parental_refusal_date::text,
  l.program_entry_date::text,
  l.exit_date::text,
  l.reason_exited::text,
  l.comment::text,
  ARRAY(
    SELECT ROW(
      m.school_year::text, m.monitoring_year::text, m.review_date::text, m.monitoring_status::text, m.comment::text)
    FROM records.student_language_instruction_program_monitoring_year m
    WHERE m.district_id = l.district_id AND m.person_id = l.person_id
      AND m.identified_date IS NOT DISTINCT FROM l.identified_date
    ORDER BY m.school_year COLLATE "C"),
  ARRAY(
    SELECT ROW(
      a.school_year::text, a.assessment_title::text, a.administration_date::text, a.participation::text,
      a.proficiency::text, a.progress::text, a.monitored::text, a.overall_score::text, a.listening_score::text,
      a.speaking_score::text, a.reading_score::text, a.writing_score::text)
    FROM records.student_english_language_proficiency_assessment a
    WHERE a.district_id = l.district_id AND a.person_id = l.person_id
      AND a.identified_date IS NOT DISTINCT FROM l.identified_date
    ORDER BY a.school_year COLLATE "C", a.assessment_title COLLATE "C", a.administration_date)
FROM transfer.records_transfer t
JOIN records.student_language_instruction_program_association l
  ON l.district_id = t.release_district_id AND l.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, l.identified_date DESC NULLS LAST
