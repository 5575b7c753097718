-- The IEP team meetings of transfers as XML built in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "IEPMeeting",
      xmlforest(m.meeting_date AS "MeetingDate", m.meeting_number AS "MeetingNumber", m.purpose AS "Purpose"),
      (
        SELECT xmlagg(
          xmlelement(
            name "Participant", xmlforest(p.name AS "Name", p.role AS "Role", p.attended AS "Attended"))
          ORDER BY p.role::text COLLATE "C", p.name::text COLLATE "C")
        FROM records.iep_meeting_participant p
        WHERE p.district_id = m.district_id AND p.person_id = m.person_id
          AND p.meeting_date = m.meeting_date AND p.meeting_number = m.meeting_number
      ),
      xmlforest(m.notes AS "Notes", m.next_meeting_date AS "NextMeetingDate"))
    ORDER BY m.meeting_date DESC, m.meeting_number DESC)::text
FROM transfer.records_transfer t
JOIN records.iep_meeting m ON m.district_id = t.release_district_id AND m.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
