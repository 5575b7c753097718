-- Objects that are new. $1: district_id; $2: standard.
INSERT INTO feed.source_object (district_id, standard, kind, source_id, body)
SELECT DISTINCT ON (o.kind, o.source_id) $1::integer, $2::text, o.kind, o.source_id, o.body
FROM pg_temp.feed_object o
WHERE NOT o.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = o.file AND r.line = o.line)
ORDER BY o.kind, o.source_id
ON CONFLICT DO NOTHING
