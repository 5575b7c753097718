-- The data imports of a released transfer in the order of the list, a column once: $1 transfer GUID. By the views that districts read.
SELECT i.column_name, min(i.empty_because), max(m.sha256)
FROM api.data_imports i
LEFT JOIN api.release_manifest m ON m.transfer_guid = i.transfer_guid AND m.column_name = i.column_name
WHERE i.transfer_guid = $1
GROUP BY i.column_name
ORDER BY min(i.position)
