-- What each payload column of a released transfer holds, or why it is empty, in the order of the record: $1 transfer.
SELECT c.column_name, c.object, m.bytes, encode(m.sha256, 'hex'), m.records, m.empty_because::text
FROM transfer.release_manifest m
JOIN state.transfer_column c ON c.column_name = m.column_name
WHERE m.transfer_id = $1
ORDER BY c.position
