-- Associations with a contact of whom no file has told yet, by document and kind.
SELECT k.file, k.kind, count(*)
FROM pg_temp.edfi_contact c JOIN pg_temp.edfi_kind k ON k.number = c.file
WHERE c.is_new AND c.body IS NULL
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = c.file AND r.line = c.line)
GROUP BY k.file, k.kind
