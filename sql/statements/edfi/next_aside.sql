-- Records that can be used, with the keys by id. $1: the document; $2: after this line; $3: how many.
SELECT a.line, a.element,
  (SELECT json_object_agg(k.id, k.key::json)::text FROM pg_temp.edfi_key k WHERE k.file = a.file AND k.id = ANY (a.refs))
FROM pg_temp.edfi_ready y JOIN pg_temp.edfi_aside a ON a.file = $1::integer AND a.line = y.line
WHERE y.line > $2::bigint
ORDER BY y.line
LIMIT $3::integer
