-- The immunizations of released transfers: one row for each student's health record, with its vaccines and their doses.
-- $1 bigint[]: transfers. Ordered by transfer; every value as XML writes it.
SELECT
  t.transfer_id,
  h.as_of_date::text,
  ARRAY(
    SELECT ROW(
      i.immunization_type::text,
      ARRAY(
        SELECT ROW(d.immunization_date::text, d.cvx_code::text, d.dose_number::text, d.source::text)
        FROM records.student_health_required_immunization_date d
        WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
          AND d.immunization_type = i.immunization_type
        ORDER BY d.immunization_date),
      i.medical_exemption::text, i.medical_exemption_date::text)
    FROM records.student_health_required_immunization i
    WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id
    ORDER BY i.immunization_type COLLATE "C"),
  ARRAY(
    SELECT ROW(
      i.immunization_name::text,
      ARRAY(
        SELECT ROW(d.immunization_date::text, d.cvx_code::text, d.dose_number::text, d.source::text)
        FROM records.student_health_additional_immunization_date d
        WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
          AND d.immunization_name = i.immunization_name
        ORDER BY d.immunization_date))
    FROM records.student_health_additional_immunization i
    WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id
    ORDER BY i.immunization_name COLLATE "C"),
  h.non_medical_immunization_exemption::text,
  h.non_medical_immunization_exemption_date::text
FROM transfer.records_transfer t
JOIN records.student_health h ON h.district_id = t.release_district_id AND h.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id
