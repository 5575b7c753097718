-- Records that were set aside and whose references are all known, with the keys by id. $1: the document; $2: pass; $3: after this line;
-- $4: how many.
SELECT a.line, a.element, k.keys
FROM pg_temp.edfi_aside a
CROSS JOIN LATERAL (
  SELECT json_object_agg(k.id, k.key::json)::text AS keys, count(DISTINCT k.id) AS known
  FROM pg_temp.edfi_key k WHERE k.file = a.file AND k.id = ANY (a.refs) AND k.pass < $2::integer
) AS k
WHERE a.file = $1::integer AND a.line > $3::bigint AND k.known = cardinality(a.refs)
ORDER BY a.line
LIMIT $4::integer
