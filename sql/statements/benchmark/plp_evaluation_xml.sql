-- The Section 504 evaluations of transfers as XML built in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "Section504Evaluation",
      xmlforest(
        e.referral_date AS "ReferralDate",
        e.referred_by AS "ReferredBy",
        e.referral_reason AS "ReferralReason",
        e.consent_requested_date AS "ConsentRequestedDate",
        e.consent_received_date AS "ConsentReceivedDate",
        e.evaluation_begin_date AS "EvaluationBeginDate",
        e.evaluation_end_date AS "EvaluationEndDate"),
      (
        SELECT xmlagg(xmlelement(name "Area", item.area) ORDER BY item.place)
        FROM unnest(e.areas) WITH ORDINALITY item (area, place)
      ),
      xmlforest(
        e.findings AS "Findings",
        e.section504_eligibility AS "Section504Eligibility",
        e.section504_eligibility_decision_date AS "Section504EligibilityDecisionDate"))
    ORDER BY e.referral_date DESC)::text
FROM transfer.records_transfer t
JOIN records.section504_evaluation e ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
