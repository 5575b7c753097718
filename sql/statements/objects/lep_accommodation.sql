-- The English learner accommodations of released transfers: one row for each accommodation.
-- $1 bigint[]: transfers. Ordered by transfer, category and type; every value as XML writes it.
SELECT
  t.transfer_id,
  a.accommodation_category::text,
  a.accommodation_type::text,
  a.description::text,
  a.academic_subject::text,
  a.applicability::text,
  a.begin_date::text,
  a.end_date::text
FROM transfer.records_transfer t
JOIN records.student_language_instruction_program_accommodation a
  ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, a.accommodation_category COLLATE "C", a.accommodation_type COLLATE "C",
  a.academic_subject COLLATE "C" NULLS FIRST, a.applicability COLLATE "C", a.begin_date DESC NULLS LAST
