-- Entries of the disclosure ledger of one student, oldest first: $1 state ID, or $2 district number and $3 person in it, or $4 transfer GUID;
-- the others NULL. A person is looked for on both sides. A student's transfers count whole: also what a district without the state ID did.
WITH named AS MATERIALIZED (
  SELECT d.transfer_id FROM audit.disclosure d WHERE state.folded(d.state_id) = state.folded($1)
  UNION
  SELECT d.transfer_id FROM audit.disclosure d WHERE d.district_number = $2 AND d.person_id = $3
  UNION
  SELECT d.transfer_id FROM audit.disclosure d WHERE d.source_district_number = $2 AND d.source_person_id = $3
  UNION
  SELECT t.transfer_id FROM transfer.records_transfer t WHERE t.transfer_guid = $4::uuid
)
SELECT to_char(d.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), d.event::text, d.district_number, d.district_name, d.user_name,
  d.user_full_name, d.column_names, d.legitimate_interest, d.source_district_number, d.transfer_guid::text, d.state_id, d.position, encode(d.digest, 'hex')
FROM audit.disclosure d
WHERE d.transfer_id IN (SELECT n.transfer_id FROM named n)
ORDER BY d.occurred_at, d.transfer_id, d.event, d.district_number, d.position
