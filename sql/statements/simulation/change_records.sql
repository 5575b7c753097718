-- Changes the former district's own record of students who are about to be released. $1, $2: first and last transfer ID.
UPDATE state.district_person p
SET last_name = i.changed_last_name
FROM simulation.intent i
JOIN transfer.records_transfer t ON t.transfer_id = i.transfer_id
WHERE i.transfer_id BETWEEN $1::bigint AND $2::bigint
  AND i.answer = 'release_changed'
  AND t.status = 'waiting'
  AND p.district_id = t.release_district_id
  AND p.person_id = t.release_person_id
