-- The health conditions of released transfers: one row for each student who has any, with conditions, allergies and medications.
-- $1 bigint[]: transfers. Ordered by transfer; conditions and medications that have not ended first; every value as XML
-- writes it.
SELECT r.transfer_id, r.allergies, r.conditions, r.medications
FROM (
  SELECT
    t.transfer_id,
    ARRAY(
      SELECT ROW(a.allergy_type::text, a.allergy_severity::text, a.reaction_description::text)
      FROM records.health_allergy a
      WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id
      ORDER BY a.allergy_type::text COLLATE "C", a.allergy_number) AS allergies,
    ARRAY(
      SELECT ROW(
        c.condition_code::text, c.code_system::text, c.condition_description::text, c.start_date::text,
        c.end_date::text, c.status::text, c.alert_level::text, c.instructions::text, c.physician::text)
      FROM records.health_condition c
      WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id
      ORDER BY c.end_date DESC NULLS FIRST, c.start_date DESC NULLS LAST, c.condition_description::text COLLATE "C",
        c.condition_code::text COLLATE "C", c.code_system::text COLLATE "C") AS conditions,
    ARRAY(
      SELECT ROW(
        m.medication_name::text, m.dosage::text, m.frequency::text, m.administration_method::text, m.start_date::text,
        m.end_date::text, m.instructions::text)
      FROM records.health_medication m
      WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id
      ORDER BY m.end_date DESC NULLS FIRST, m.start_date DESC NULLS LAST, m.medication_name::text COLLATE "C",
        m.dosage::text COLLATE "C", m.frequency::text COLLATE "C", m.administration_method::text COLLATE "C")
      AS medications
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  -- Kept apart from what is around it, or each list would be read twice: to count it, and to give it.
  OFFSET 0
) r
WHERE cardinality(r.allergies) + cardinality(r.conditions) + cardinality(r.medications) > 0
ORDER BY r.transfer_id
