-- Classes of what is no school. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT c.file, c.line, 'schoolSourcedId', 'names an org that is no school', c.body ->> 'schoolSourcedId'
FROM pg_temp.feed_object c
WHERE c.kind = 'class' AND NOT c.gone
  AND (SELECT o.body ->> 'type' FROM (
      SELECT body, 1 AS place FROM pg_temp.feed_object WHERE kind = 'org' AND source_id = c.body ->> 'schoolSourcedId' AND NOT gone
      UNION ALL
      SELECT body, 2 FROM feed.source_object
      WHERE district_id = $1::integer AND standard = 'oneroster' AND kind = 'org' AND source_id = c.body ->> 'schoolSourcedId'
    ) AS o ORDER BY o.place LIMIT 1) <> 'school'
