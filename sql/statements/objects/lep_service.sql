-- The language services of released transfers: one row for each service.
-- $1 bigint[]: transfers. Ordered by transfer and begin, latest first; every value as XML writes it.
SELECT
  t.transfer_id,
  s.service::text,
  s.primary_indicator::text,
  s.service_begin_date::text,
  s.service_end_date::text,
  s.provider::text,
  s.minutes_per_week::text
FROM transfer.records_transfer t
JOIN records.student_language_instruction_program_service s
  ON s.district_id = t.release_district_id AND s.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, s.service_begin_date DESC NULLS LAST, s.primary_indicator DESC NULLS LAST,
  s.service COLLATE "C", s.provider COLLATE "C"
