-- The elements of healthImmunization, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlelement(
    name "StudentHealth",
    xmlelement(name "AsOfDate", h.as_of_date),
    (SELECT xmlagg(
       xmlelement(
         name "RequiredImmunization",
         xmlelement(name "ImmunizationType", i.immunization_type),
         (SELECT xmlagg(
            xmlelement(
              name "Dose",
              xmlforest(
                d.immunization_date AS "ImmunizationDate", d.cvx_code AS "CVXCode", d.dose_number AS "DoseNumber",
                d.source AS "Source"))
            ORDER BY d.immunization_date)
          FROM records.student_health_required_immunization_date d
          WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
            AND d.immunization_type = i.immunization_type),
         xmlforest(
           i.medical_exemption AS "MedicalExemption", i.medical_exemption_date AS "MedicalExemptionDate"))
       ORDER BY i.immunization_type COLLATE "C")
     FROM records.student_health_required_immunization i
     WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "AdditionalImmunization",
         xmlelement(name "ImmunizationName", i.immunization_name),
         (SELECT xmlagg(
            xmlelement(
              name "Dose",
              xmlforest(
                d.immunization_date AS "ImmunizationDate", d.cvx_code AS "CVXCode", d.dose_number AS "DoseNumber",
                d.source AS "Source"))
            ORDER BY d.immunization_date)
          FROM records.student_health_additional_immunization_date d
          WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
            AND d.immunization_name = i.immunization_name))
       ORDER BY i.immunization_name COLLATE "C")
     FROM records.student_health_additional_immunization i
     WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id),
    xmlforest(
      h.non_medical_immunization_exemption AS "NonMedicalImmunizationExemption",
      h.non_medical_immunization_exemption_date AS "NonMedicalImmunizationExemptionDate"))::text
FROM transfer.records_transfer t
JOIN records.student_health h ON h.district_id = t.release_district_id AND h.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
