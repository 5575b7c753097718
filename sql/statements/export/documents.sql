-- The documents of a released transfer in the order of the list, a column once, without attached files, which are among the imports:
-- $1 transfer GUID. By the views that districts read.
SELECT d.column_name, min(d.empty_because), max(m.sha256)
FROM api.transferred_documents d
LEFT JOIN api.release_manifest m ON m.transfer_guid = d.transfer_guid AND m.column_name = d.column_name
WHERE d.transfer_guid = $1 AND d.column_name LIKE '%FOP'
GROUP BY d.column_name
ORDER BY min(d.position)
