-- Forgets what next_aside gave in a pass. $1: the document; $2: pass.
DELETE FROM pg_temp.edfi_aside a
WHERE a.file = $1::integer
  AND cardinality(a.refs) = (
    SELECT count(DISTINCT k.id) FROM pg_temp.edfi_key k WHERE k.file = a.file AND k.id = ANY (a.refs) AND k.pass < $2::integer)
