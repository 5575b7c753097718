-- The Section 504 evaluations of released transfers: one row for each evaluation.
-- $1 bigint[]: transfers. Ordered by transfer and referral, latest first; every value as XML writes it.
SELECT
  t.transfer_id,
  e.referral_date::text,
  CASE WHEN t.student_birthdate BETWEEN '0001-01-01' AND e.referral_date
    THEN extract(year FROM age(e.referral_date, t.student_birthdate))::text END AS age_at_referral,
  e.referred_by::text,
  e.referral_reason::text,
  e.consent_requested_date::text,
  e.consent_received_date::text,
  e.evaluation_begin_date::text,
  e.evaluation_end_date::text,
  e.areas::text[],
  e.findings::text,
  e.section504_eligibility::text,
  e.section504_eligibility_decision_date::text,
  CASE WHEN e.section504_eligibility_decision_date >= e.referral_date
    THEN (e.section504_eligibility_decision_date - e.referral_date)::text END AS days_to_decision
FROM transfer.records_transfer t
JOIN records.section504_evaluation e ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, e.referral_date DESC
