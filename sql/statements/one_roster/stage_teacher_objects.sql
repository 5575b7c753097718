-- Who teaches a class. Of one that is gone the file need not say more than the sourcedId. $1: district_id.
INSERT INTO pg_temp.feed_object (file, line, kind, source_id, gone, body)
SELECT e.file, e.line, 'enrollment', e.source_id, false,
  jsonb_strip_nulls(jsonb_build_object('classSourcedId', e.class_id, 'userSourcedId', e.user_id, 'primary', lower(e.is_primary)))
FROM pg_temp.oneroster_enrollments e WHERE e.role = 'teacher' AND NOT e.gone
UNION ALL
SELECT e.file, e.line, 'enrollment', e.source_id, true, '{}'
FROM pg_temp.oneroster_enrollments e
WHERE e.gone AND EXISTS (
  SELECT FROM feed.source_object o
  WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'enrollment' AND o.source_id = e.source_id)
