-- The behavior records of released transfers: one row for each student who has any, with incidents and actions.
-- $1 bigint[]: transfers. Ordered by transfer, within it by day, latest first; every value as XML writes it.
SELECT r.transfer_id, r.incidents, r.actions
FROM (
  SELECT
    t.transfer_id,
    ARRAY(
      SELECT ROW(
        i.incident_identifier::text, i.school_number::text, i.school_name::text, i.incident_date::text,
        i.incident_time::text, i.incident_location::text, i.incident_description::text, i.behavior::text[],
        i.discipline_incident_participation_code::text, i.weapon::text[], i.reported_to_law_enforcement::text)
      FROM records.discipline_incident i
      WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id
      ORDER BY i.incident_date DESC, i.incident_time DESC NULLS LAST, i.incident_identifier::text COLLATE "C",
        i.school_number::text COLLATE "C") AS incidents,
    ARRAY(
      SELECT ROW(
        a.discipline_action_identifier::text, a.discipline::text[], a.discipline_date::text,
        a.discipline_action_length::text, a.actual_discipline_action_length::text,
        a.discipline_action_length_difference_reason::text, a.disciplinary_action_start_date::text,
        a.disciplinary_action_end_date::text, a.related_to_disability_manifestation::text,
        a.received_education_services_during_expulsion::text, a.incident_identifier::text[])
      FROM records.discipline_action a
      WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id
      ORDER BY a.discipline_date DESC, a.discipline_action_identifier::text COLLATE "C") AS actions
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  -- Kept apart from what is around it, or each list would be read twice: to count it, and to give it.
  OFFSET 0
) r
WHERE cardinality(r.incidents) + cardinality(r.actions) > 0
ORDER BY r.transfer_id
