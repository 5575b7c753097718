-- Objects of this load that can be taken, each once.
CREATE TEMPORARY TABLE edfi_staged ON COMMIT DROP AS
SELECT DISTINCT ON (o.kind, o.source_id) o.kind, o.source_id, o.file, o.line
FROM pg_temp.feed_object o
WHERE NOT o.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = o.file AND r.line = o.line)
ORDER BY o.kind, o.source_id, o.file, o.line
