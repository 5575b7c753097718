-- Finds what of the records that were set aside can be used. $1: the document.
INSERT INTO pg_temp.edfi_ready (line)
SELECT a.line
FROM pg_temp.edfi_aside a
CROSS JOIN LATERAL unnest(a.refs) AS r (id)
LEFT JOIN (SELECT DISTINCT id FROM pg_temp.edfi_key WHERE file = $1::integer) AS k ON k.id = r.id
WHERE a.file = $1::integer
GROUP BY a.line
HAVING bool_and(k.id IS NOT NULL)
