-- The Section 504 plans of transfers as XML built in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentSection504ProgramAssociation",
      xmlforest(
        a.section504_eligibility AS "Section504Eligibility",
        a.section504_disability AS "Section504Disability",
        a.section504_meeting_date AS "Section504MeetingDate",
        a.section504_eligibility_decision_date AS "Section504EligibilityDecisionDate",
        a.accommodation_plan AS "AccommodationPlan",
        a.begin_date AS "BeginDate",
        a.end_date AS "EndDate",
        a.service_plan_reevaluation_date AS "ServicePlanReevaluationDate",
        a.service_plan_signed_by AS "ServicePlanSignedBy",
        a.service_plan_signature_date AS "ServicePlanSignatureDate"),
      (
        SELECT xmlagg(
          xmlelement(
            name "Accommodation",
            xmlforest(
              m.accommodation_number AS "AccommodationNumber", m.accommodation_type AS "AccommodationType",
              m.description AS "Description", m.applicability AS "Applicability"))
          ORDER BY m.accommodation_number)
        FROM records.student_section504_program_association_accommodation m
        WHERE m.district_id = a.district_id AND m.person_id = a.person_id AND m.begin_date = a.begin_date
      ))
    ORDER BY a.begin_date DESC)::text
FROM transfer.records_transfer t
JOIN records.student_section504_program_association a
  ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
