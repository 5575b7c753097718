-- Objects that are no more: those that files say are gone and, where the feed is all there is ($3), those of staged kinds that are not staged.
-- $1: district_id; $2: standard.
DELETE FROM feed.source_object s
WHERE s.district_id = $1::integer AND s.standard = $2::text
  AND (
    EXISTS (SELECT FROM pg_temp.feed_object o WHERE o.kind = s.kind AND o.source_id = s.source_id AND o.gone
      AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = o.file AND r.line = o.line))
    OR ($3::boolean AND s.kind IN (SELECT kind FROM pg_temp.feed_object)
      AND NOT EXISTS (SELECT FROM pg_temp.feed_object o WHERE o.kind = s.kind AND o.source_id = s.source_id AND NOT o.gone)))
