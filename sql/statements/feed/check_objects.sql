-- Objects that files describe in two ways.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT o.file, o.line, 'source_id', 'has the same identifier as another record and other values: only one of them can be true', o.source_id
FROM pg_temp.feed_object o
JOIN (
  SELECT kind, source_id FROM pg_temp.feed_object GROUP BY kind, source_id
  HAVING count(*) > 1 AND (min(body::text COLLATE "C") <> max(body::text COLLATE "C") OR bool_or(gone) <> bool_and(gone))
) AS r ON r.kind = o.kind AND r.source_id = o.source_id
