-- The payload columns of a transfer that are not NULL, with their bytes: $1 transfer.
SELECT c.key, octet_length(c.value)::bigint
FROM transfer.records_transfer_payload p
CROSS JOIN LATERAL json_each_text(to_json(p)) AS c
WHERE p.transfer_id = $1 AND c.key <> 'transfer_id' AND c.value IS NOT NULL
