-- Payload columns of a transfer that are not NULL, as they stand: $1 transfer, $2 names of columns.
SELECT c.key, c.value
FROM transfer.records_transfer_payload p
CROSS JOIN LATERAL json_each_text(to_json(p)) AS c
WHERE p.transfer_id = $1 AND c.key = ANY ($2::text[]) AND c.value IS NOT NULL
