-- The elements of the LEP accommodation documents, built in the server with SQL/XML: one value for each transfer.
-- $1 bigint[]: transfers.
SELECT t.transfer_id,
  xmlagg(
    xmlelement(name "Accommodation",
      xmlforest(
        a.accommodation_category AS "AccommodationCategory", a.accommodation_type AS "AccommodationType",
        a.description AS "Description", a.academic_subject AS "AcademicSubject", a.applicability AS "Applicability",
        a.begin_date AS "BeginDate", a.end_date AS "EndDate"))
    ORDER BY a.accommodation_category COLLATE "C", a.accommodation_type COLLATE "C",
      a.academic_subject COLLATE "C" NULLS FIRST, a.applicability COLLATE "C", a.begin_date DESC NULLS LAST)::text
FROM transfer.records_transfer t
JOIN records.student_language_instruction_program_accommodation a
  ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
