-- Objects that name others which are neither in this load nor stored. $1: district_id.
WITH known AS (
  SELECT s.kind, s.source_id FROM feed.source_object s
  WHERE s.district_id = $1::integer AND s.standard = 'oneroster'
    AND NOT EXISTS (SELECT FROM pg_temp.feed_object g WHERE g.kind = s.kind AND g.source_id = s.source_id AND g.gone)
  UNION
  SELECT kind, source_id FROM pg_temp.feed_object WHERE NOT gone
), named AS (
  SELECT o.file, o.line, f.field, f.target, v.value
  FROM pg_temp.feed_object o
  JOIN (VALUES
    ('org', 'parentSourcedId', 'org'), ('academicSession', 'parentSourcedId', 'academicSession'),
    ('course', 'orgSourcedId', 'org'), ('course', 'schoolYearSourcedId', 'academicSession'),
    ('class', 'courseSourcedId', 'course'), ('class', 'schoolSourcedId', 'org'), ('class', 'termSourcedIds', 'academicSession'),
    ('lineItem', 'classSourcedId', 'class'), ('lineItem', 'categorySourcedId', 'category'),
    ('lineItem', 'gradingPeriodSourcedId', 'academicSession'),
    ('enrollment', 'classSourcedId', 'class'), ('enrollment', 'userSourcedId', 'user')
  ) AS f (kind, field, target) ON f.kind = o.kind AND o.body ? f.field
  CROSS JOIN LATERAL jsonb_array_elements_text(
    CASE jsonb_typeof(o.body -> f.field) WHEN 'array' THEN o.body -> f.field ELSE jsonb_build_array(o.body -> f.field) END) AS v (value)
  WHERE NOT o.gone
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT n.file, n.line, n.field, 'names no ' || n.target || ' that is in this load or was in one before', n.value
FROM named n
WHERE NOT EXISTS (SELECT FROM known k WHERE k.kind = n.target AND k.source_id = n.value)
