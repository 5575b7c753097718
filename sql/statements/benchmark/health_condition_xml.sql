-- The health conditions of released transfers as XML, made in the server: what the same records cost without this program.
-- $1 bigint[]: transfers.
SELECT
  r.transfer_id,
  xmlelement(name "StudentHealthCondition", r.allergies, r.conditions, r.medications)::text
FROM (
  SELECT
    t.transfer_id,
    (SELECT xmlagg(
       xmlelement(name "Allergy",
         xmlforest(
           a.allergy_type AS "AllergyType",
           a.allergy_severity AS "AllergySeverity",
           a.reaction_description AS "ReactionDescription"))
       ORDER BY a.allergy_type::text COLLATE "C", a.allergy_number)
     FROM records.health_allergy a
     WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id) AS allergies,
    (SELECT xmlagg(
       xmlelement(name "Condition",
         xmlforest(
           c.condition_code AS "ConditionCode",
           c.code_system AS "CodeSystem",
           c.condition_description AS "ConditionDescription",
           c.start_date AS "StartDate",
           c.end_date AS "EndDate",
           c.status AS "Status",
           c.alert_level AS "AlertLevel",
           c.instructions AS "Instructions",
           c.physician AS "Physician"))
       ORDER BY c.end_date DESC NULLS FIRST, c.start_date DESC NULLS LAST, c.condition_description::text COLLATE "C",
         c.condition_code::text COLLATE "C", c.code_system::text COLLATE "C")
     FROM records.health_condition c
     WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id) AS conditions,
    (SELECT xmlagg(
       xmlelement(name "Medication",
         xmlforest(
           m.medication_name AS "MedicationName",
           m.dosage AS "Dosage",
           m.frequency AS "Frequency",
           m.administration_method AS "AdministrationMethod",
           m.start_date AS "StartDate",
           m.end_date AS "EndDate",
           m.instructions AS "Instructions"))
       ORDER BY m.end_date DESC NULLS FIRST, m.start_date DESC NULLS LAST, m.medication_name::text COLLATE "C",
         m.dosage::text COLLATE "C", m.frequency::text COLLATE "C", m.administration_method::text COLLATE "C")
     FROM records.health_medication m
     WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id) AS medications
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  OFFSET 0
) r
WHERE num_nonnulls(r.allergies, r.conditions, r.medications) > 0
