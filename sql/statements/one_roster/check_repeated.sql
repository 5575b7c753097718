-- Records of one file that have the same sourcedId and are not alike.
WITH repeated AS (
  SELECT file, source_id FROM (
    SELECT file, source_id FROM pg_temp.oneroster_users WHERE source_id IS NOT NULL
    UNION ALL SELECT file, source_id FROM pg_temp.oneroster_roles WHERE source_id IS NOT NULL
    UNION ALL SELECT file, source_id FROM pg_temp.oneroster_demographics WHERE source_id IS NOT NULL
    UNION ALL SELECT file, source_id FROM pg_temp.oneroster_enrollments WHERE source_id IS NOT NULL
    UNION ALL SELECT file, source_id FROM pg_temp.oneroster_results WHERE source_id IS NOT NULL
  ) AS every GROUP BY file, source_id HAVING count(*) > 1
), record AS (
  SELECT t.file, t.line, t.source_id, (to_jsonb(t) - 'line')::text COLLATE "C" AS said FROM pg_temp.oneroster_users t JOIN repeated r USING (file, source_id)
  UNION ALL SELECT t.file, t.line, t.source_id, (to_jsonb(t) - 'line')::text COLLATE "C" AS said FROM pg_temp.oneroster_roles t JOIN repeated r USING (file, source_id)
  UNION ALL SELECT t.file, t.line, t.source_id, (to_jsonb(t) - 'line')::text COLLATE "C" AS said FROM pg_temp.oneroster_demographics t JOIN repeated r USING (file, source_id)
  UNION ALL SELECT t.file, t.line, t.source_id, (to_jsonb(t) - 'line')::text COLLATE "C" AS said FROM pg_temp.oneroster_enrollments t JOIN repeated r USING (file, source_id)
  UNION ALL SELECT t.file, t.line, t.source_id, (to_jsonb(t) - 'line')::text COLLATE "C" AS said FROM pg_temp.oneroster_results t JOIN repeated r USING (file, source_id)
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT q.file, q.line, 'sourcedId', 'is the same as another record''s, and they differ: only one of them can be true', q.source_id
FROM (SELECT r.*, min(said) OVER k AS lowest, max(said) OVER k AS highest FROM record r WINDOW k AS (PARTITION BY file, source_id)) AS q
WHERE q.lowest <> q.highest
