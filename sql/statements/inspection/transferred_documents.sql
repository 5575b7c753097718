-- The documents of a released transfer in the order of the list, also those that are crossed out: $1 transfer.
SELECT i.title, i.column_name, i.object, i.available, i.empty_because::text
FROM transfer.payload_item i
WHERE i.transfer_id = $1 AND i.kind = 'document'
ORDER BY i.position
