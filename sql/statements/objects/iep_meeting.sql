-- The IEP team meetings of released transfers: one row for each meeting, with its participants.
-- $1 bigint[]: transfers. Ordered by transfer and day, latest first; every value as XML writes it.
SELECT
  t.transfer_id,
  m.meeting_date::text,
  m.meeting_number::text,
  m.purpose::text,
  ARRAY(
    SELECT ROW(p.name::text, p.role::text, p.attended::text)
    FROM records.iep_meeting_participant p
    WHERE p.district_id = t.release_district_id AND p.person_id = t.release_person_id
      AND p.meeting_date = m.meeting_date AND p.meeting_number = m.meeting_number
    ORDER BY p.role::text COLLATE "C", p.name::text COLLATE "C"),
  m.notes::text,
  m.next_meeting_date::text
FROM transfer.records_transfer t
JOIN records.iep_meeting m ON m.district_id = t.release_district_id AND m.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, m.meeting_date DESC, m.meeting_number DESC
