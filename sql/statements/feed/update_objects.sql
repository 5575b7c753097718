-- Objects that are known, and differ. $1: district_id; $2: standard.
UPDATE feed.source_object s
SET body = o.body
FROM pg_temp.feed_object o
WHERE s.district_id = $1::integer AND s.standard = $2::text AND s.kind = o.kind AND s.source_id = o.source_id
  AND NOT o.gone AND s.body IS DISTINCT FROM o.body
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = o.file AND r.line = o.line)
