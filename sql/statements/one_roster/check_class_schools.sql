-- Classes of what is no school. $1: district_id.
WITH other AS (
  SELECT o.source_id FROM pg_temp.feed_object o WHERE o.kind = 'org' AND NOT o.gone AND o.body ->> 'type' <> 'school'
  UNION
  SELECT s.source_id FROM feed.source_object s
  WHERE s.district_id = $1::integer AND s.standard = 'oneroster' AND s.kind = 'org' AND s.body ->> 'type' <> 'school'
    AND NOT EXISTS (SELECT FROM pg_temp.feed_object o WHERE o.kind = 'org' AND NOT o.gone AND o.source_id = s.source_id)
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT c.file, c.line, 'schoolSourcedId', 'names an org that is no school', c.body ->> 'schoolSourcedId'
FROM pg_temp.feed_object c
WHERE c.kind = 'class' AND NOT c.gone AND c.body ->> 'schoolSourcedId' IN (SELECT source_id FROM other)
