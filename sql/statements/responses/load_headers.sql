-- What the documents of each release say of its transfer: $1 transfer IDs; only those still to be released.
WITH answered AS MATERIALIZED (
  SELECT t.* FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
)
SELECT t.transfer_id, t.transfer_guid, t.state, t.release_district_number, t.release_district_name,
  p.last_name, p.first_name, p.middle_name, p.birthdate, p.state_id
FROM answered t
JOIN state.district_person p ON p.district_id = t.release_district_id AND p.person_id = t.release_person_id
WHERE t.status = 'release_requested'
ORDER BY t.transfer_id
