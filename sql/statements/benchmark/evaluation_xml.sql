-- The special education evaluations of transfers as XML built in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentSpecialEducationProgramEligibilityAssociation",
      xmlforest(
        e.consent_to_evaluation_received_date AS "ConsentToEvaluationReceivedDate",
        e.consent_to_evaluation_date AS "ConsentToEvaluationDate",
        e.idea_part AS "IDEAPart",
        e.eligibility_evaluation_type AS "EligibilityEvaluationType",
        e.eligibility_evaluation_date AS "EligibilityEvaluationDate",
        e.evaluation_complete_indicator AS "EvaluationCompleteIndicator",
        e.evaluation_delay_reason AS "EvaluationDelayReason",
        e.evaluation_delay_days AS "EvaluationDelayDays",
        e.eligibility_determination_date AS "EligibilityDeterminationDate",
        e.idea_indicator AS "IDEAIndicator",
        e.eligibility_conference_date AS "EligibilityConferenceDate"),
      (
        SELECT xmlagg(
          xmlelement(
            name "AssessedArea",
            xmlforest(
              a.area_number AS "AreaNumber", a.area AS "Area", a.instrument AS "Instrument", a.result AS "Result",
              a.evaluator AS "Evaluator"))
          ORDER BY a.area_number)
        FROM records.special_education_assessed_area a
        WHERE a.district_id = e.district_id AND a.person_id = e.person_id
          AND a.consent_to_evaluation_received_date = e.consent_to_evaluation_received_date
      ))
    ORDER BY e.consent_to_evaluation_received_date DESC)::text
FROM transfer.records_transfer t
JOIN records.student_special_education_program_eligibility_association e
  ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
