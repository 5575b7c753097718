-- How many objects are staged that are there to stay, each once.
SELECT count(DISTINCT (o.kind, o.source_id)) FROM pg_temp.feed_object o
WHERE NOT o.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = o.file AND r.line = o.line)
