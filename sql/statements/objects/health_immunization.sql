-- The immunizations of released transfers: one row for each student who has any, with vaccines and their doses.
-- $1 bigint[]: transfers. Ordered by transfer; every value as XML writes it.
--
-- Vaccines and doses meet in full joins, so that a dose whose vaccine is not on file is not lost; and both are sent also where
-- the student has no row of student_health.
SELECT
  t.transfer_id,
  h.as_of_date::text,
  required.immunizations,
  additional.immunizations,
  h.non_medical_immunization_exemption::text,
  h.non_medical_immunization_exemption_date::text
FROM transfer.records_transfer t
CROSS JOIN LATERAL (
  SELECT
    array_agg(
      ROW(immunization_type, d.doses, i.medical_exemption, i.medical_exemption_date)
      ORDER BY immunization_type COLLATE "C") AS immunizations
  FROM (
    SELECT immunization_type::text, medical_exemption::text, medical_exemption_date::text
    FROM records.student_health_required_immunization
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) i
  FULL JOIN (
    SELECT
      immunization_type::text,
      array_agg(
        ROW(immunization_date::text, cvx_code::text, dose_number::text, source::text)
        ORDER BY immunization_date) AS doses
    FROM records.student_health_required_immunization_date
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    GROUP BY immunization_type
  ) d USING (immunization_type)
) required
CROSS JOIN LATERAL (
  SELECT array_agg(ROW(immunization_name, d.doses) ORDER BY immunization_name COLLATE "C") AS immunizations
  FROM (
    SELECT immunization_name::text
    FROM records.student_health_additional_immunization
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) i
  FULL JOIN (
    SELECT
      immunization_name::text,
      array_agg(
        ROW(immunization_date::text, cvx_code::text, dose_number::text, source::text)
        ORDER BY immunization_date) AS doses
    FROM records.student_health_additional_immunization_date
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    GROUP BY immunization_name
  ) d USING (immunization_name)
) additional
LEFT JOIN records.student_health h ON h.district_id = t.release_district_id AND h.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
  AND (h.district_id IS NOT NULL OR required.immunizations IS NOT NULL OR additional.immunizations IS NOT NULL)
ORDER BY t.transfer_id
