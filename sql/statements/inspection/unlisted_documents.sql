-- Documents that a released transfer may hold and that the state's list does not name, in the order of the record: $1 transfer.
SELECT c.column_name, c.object, m.bytes IS NOT NULL AS available, m.empty_because::text
FROM transfer.release_manifest m
JOIN state.transfer_column c ON c.column_name = m.column_name
JOIN state.transfer_object o ON o.object = c.object
WHERE m.transfer_id = $1 AND (o.enabled OR m.bytes IS NOT NULL)
  AND (c.column_name LIKE '%FOP' OR c.column_name LIKE '%DocumentXML')
  AND NOT EXISTS (SELECT FROM state.transfer_item i WHERE i.kind = 'document' AND i.column_name = c.column_name)
ORDER BY c.position
