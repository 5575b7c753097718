-- The enrollment histories of released transfers: one row for each enrollment.
-- $1 bigint[]: transfers. Ordered by transfer and entry, latest first; every value as XML writes it.
SELECT
  t.transfer_id,
  e.school_number::text,
  e.school_name,
  e.calendar_code::text,
  e.school_year::text,
  e.entry_date::text,
  e.entry_grade_level::text,
  e.entry_type::text,
  e.primary_school::text,
  e.service_type::text,
  e.repeat_grade_indicator::text,
  e.class_of_school_year::text,
  e.exit_withdraw_date::text,
  e.exit_withdraw_type::text,
  e.residency_status::text,
  e.full_time_equivalency::text
FROM transfer.records_transfer t
JOIN records.student_school_association e
  ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, e.entry_date DESC, e.exit_withdraw_date DESC NULLS FIRST, e.school_year COLLATE "C" DESC,
  e.school_number COLLATE "C", e.entry_grade_level COLLATE "C", e.calendar_code COLLATE "C", e.service_type COLLATE "C"
