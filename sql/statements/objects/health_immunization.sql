-- The immunizations of released transfers: one row for each student who has any, with vaccines and their doses.
-- $1 bigint[]: transfers. Ordered by transfer; every value as XML writes it.
SELECT
  r.transfer_id,
  h.as_of_date::text,
  r.required,
  r.additional,
  h.non_medical_immunization_exemption::text,
  h.non_medical_immunization_exemption_date::text
FROM (
  SELECT
    t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id,
    ARRAY(
      SELECT ROW(
        known.immunization_type::text, i.medical_exemption::text, i.medical_exemption_date::text,
        ARRAY(
          SELECT ROW(d.immunization_date::text, d.cvx_code::text, d.dose_number::text, d.source::text)
          FROM records.student_health_required_immunization_date d
          WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
            AND d.immunization_type = known.immunization_type
          ORDER BY d.immunization_date))
      -- A dose whose vaccine is not on file must not be lost.
      FROM (
        SELECT immunization_type FROM records.student_health_required_immunization
        WHERE district_id = t.release_district_id AND person_id = t.release_person_id
        UNION
        SELECT immunization_type FROM records.student_health_required_immunization_date
        WHERE district_id = t.release_district_id AND person_id = t.release_person_id
      ) known
      LEFT JOIN records.student_health_required_immunization i
        ON i.district_id = t.release_district_id AND i.person_id = t.release_person_id
          AND i.immunization_type = known.immunization_type
      ORDER BY known.immunization_type::text COLLATE "C") AS required,
    ARRAY(
      SELECT ROW(
        known.immunization_name::text,
        ARRAY(
          SELECT ROW(d.immunization_date::text, d.cvx_code::text, d.dose_number::text, d.source::text)
          FROM records.student_health_additional_immunization_date d
          WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
            AND d.immunization_name = known.immunization_name
          ORDER BY d.immunization_date))
      FROM (
        SELECT immunization_name FROM records.student_health_additional_immunization
        WHERE district_id = t.release_district_id AND person_id = t.release_person_id
        UNION
        SELECT immunization_name FROM records.student_health_additional_immunization_date
        WHERE district_id = t.release_district_id AND person_id = t.release_person_id
      ) known
      ORDER BY known.immunization_name::text COLLATE "C") AS additional
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  -- Kept apart from what is around it, or each list would be read twice: to count it, and to give it.
  OFFSET 0
) r
-- Vaccines are sent also where the student has no row of student_health.
LEFT JOIN records.student_health h ON h.district_id = r.district_id AND h.person_id = r.person_id
WHERE h.district_id IS NOT NULL OR cardinality(r.required) + cardinality(r.additional) > 0
ORDER BY r.transfer_id
