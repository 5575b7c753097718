-- The special education evaluations of released transfers: one row for each evaluation, with the areas assessed.
-- $1 bigint[]: transfers. Ordered by transfer and consent, latest first; every value as XML writes it.
SELECT
  t.transfer_id,
  e.consent_to_evaluation_received_date::text,
  e.consent_to_evaluation_date::text,
  CASE WHEN t.student_birthdate BETWEEN '0001-01-01' AND e.consent_to_evaluation_received_date
    THEN extract(year FROM age(e.consent_to_evaluation_received_date, t.student_birthdate))::text END AS age_at_consent,
  e.idea_part,
  e.eligibility_evaluation_type::text,
  e.eligibility_evaluation_date::text,
  -- The time that the law limits (34 CFR 300.301(c)), in calendar days.
  CASE WHEN e.eligibility_evaluation_date >= e.consent_to_evaluation_received_date
    THEN (e.eligibility_evaluation_date - e.consent_to_evaluation_received_date)::text END AS days_to_evaluation,
  e.evaluation_complete_indicator::text,
  e.evaluation_delay_reason::text,
  e.evaluation_delay_days::text,
  e.eligibility_determination_date::text,
  e.idea_indicator::text,
  e.eligibility_conference_date::text,
  ARRAY(
    SELECT ROW(a.area_number::text, a.area::text, a.instrument::text, a.result::text, a.evaluator::text)
    FROM records.special_education_assessed_area a
    WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id
      AND a.consent_to_evaluation_received_date = e.consent_to_evaluation_received_date
    ORDER BY a.area_number)
FROM transfer.records_transfer t
JOIN records.student_special_education_program_eligibility_association e
  ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, e.consent_to_evaluation_received_date DESC
