-- Notes in the disclosure ledger what the transfers that were just released disclosed, and to whom: $1 transfer IDs. Of a rejected and of an
-- ignored one nothing was disclosed, and nothing is noted.
INSERT INTO audit.disclosure (transfer_id, event, district_number, district_name, user_name, user_full_name, column_names,
  transfer_guid, state_id, person_id, source_district_number, source_person_id)
SELECT t.transfer_id, 'disclosed', t.request_district_number, t.request_district_name, t.request_user_name, t.request_name,
  ARRAY(
    SELECT m.column_name
    FROM transfer.release_manifest m JOIN state.transfer_column c ON c.column_name = m.column_name
    WHERE m.transfer_id = t.transfer_id AND m.bytes IS NOT NULL ORDER BY c.position),
  t.transfer_guid, t.state_id, t.request_person_id, t.release_district_number, t.release_person_id
FROM (SELECT * FROM transfer.records_transfer WHERE transfer_id = ANY ($1::bigint[])) AS t
WHERE t.status = 'released'
ORDER BY t.transfer_id
