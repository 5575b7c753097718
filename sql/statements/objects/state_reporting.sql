-- What the state asks for of released transfers: one row for each student who has any, with indicators, characteristics and
-- programs. $1 bigint[]: transfers. Ordered by transfer, in it by time; every value as XML writes it.
SELECT
  t.transfer_id,
  ARRAY(
    SELECT ROW(
      i.indicator_group::text, i.indicator_name::text, i.indicator::text, i.begin_date::text, i.end_date::text)
    FROM records.student_indicator i
    WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id
    ORDER BY i.indicator_group COLLATE "C", i.indicator_name COLLATE "C", i.begin_date, i.indicator COLLATE "C"),
  ARRAY(
    SELECT ROW(c.student_characteristic::text, c.designated_by::text, c.begin_date::text, c.end_date::text)
    FROM records.student_characteristic c
    WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id
    ORDER BY c.begin_date, c.student_characteristic COLLATE "C"),
  ARRAY(
    SELECT ROW(
      h.begin_date::text, h.end_date::text, h.homeless_primary_nighttime_residence::text,
      h.homeless_unaccompanied_youth::text, h.awaiting_foster_care::text)
    FROM records.student_homeless_program_association h
    WHERE h.district_id = t.release_district_id AND h.person_id = t.release_person_id
    ORDER BY h.begin_date),
  ARRAY(
    SELECT ROW(
      m.begin_date::text, m.end_date::text, m.last_qualifying_move::text, m.qualifying_arrival_date::text,
      m.us_initial_entry::text, m.state_residency_date::text, m.eligibility_expiration_date::text,
      m.priority_for_services::text, m.continuation_of_services_reason::text)
    FROM records.student_migrant_education_program_association m
    WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id
    ORDER BY m.begin_date),
  ARRAY(
    SELECT ROW(f.foster_care_start_date::text, f.foster_care_end_date::text, f.placing_agency::text)
    FROM records.student_foster_care f
    WHERE f.district_id = t.release_district_id AND f.person_id = t.release_person_id
    ORDER BY f.foster_care_start_date),
  ARRAY(
    SELECT ROW(
      m.military_connected_student_indicator::text, m.military_branch::text, m.begin_date::text, m.end_date::text)
    FROM records.student_military_connection m
    WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id
    ORDER BY m.begin_date, m.military_connected_student_indicator COLLATE "C"),
  ARRAY(
    SELECT ROW(
      s.begin_date::text, s.end_date::text, s.direct_certification::text,
      s.school_food_service_program_services::text[], s.economic_disadvantage_status::text)
    FROM records.student_school_food_service_program_association s
    WHERE s.district_id = t.release_district_id AND s.person_id = t.release_person_id
    ORDER BY s.begin_date)
FROM transfer.records_transfer t
WHERE t.transfer_id = ANY ($1)
  AND (
    EXISTS (
      SELECT FROM records.student_indicator i
      WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id)
    OR EXISTS (
      SELECT FROM records.student_characteristic c
      WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id)
    OR EXISTS (
      SELECT FROM records.student_homeless_program_association h
      WHERE h.district_id = t.release_district_id AND h.person_id = t.release_person_id)
    OR EXISTS (
      SELECT FROM records.student_migrant_education_program_association m
      WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id)
    OR EXISTS (
      SELECT FROM records.student_foster_care f
      WHERE f.district_id = t.release_district_id AND f.person_id = t.release_person_id)
    OR EXISTS (
      SELECT FROM records.student_military_connection m
      WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id)
    OR EXISTS (
      SELECT FROM records.student_school_food_service_program_association s
      WHERE s.district_id = t.release_district_id AND s.person_id = t.release_person_id))
ORDER BY t.transfer_id
