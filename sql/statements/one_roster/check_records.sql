-- What every record has to have.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, f.column_name, f.reason, f.value
FROM (
  SELECT file, line, source_id, status FROM pg_temp.oneroster_users WHERE problem IS NULL AND (source_id IS NULL OR lower(status) NOT IN ('active', 'tobedeleted', 'inactive'))
  UNION ALL SELECT file, line, source_id, status FROM pg_temp.oneroster_roles WHERE problem IS NULL AND (source_id IS NULL OR lower(status) NOT IN ('active', 'tobedeleted', 'inactive'))
  UNION ALL SELECT file, line, source_id, status FROM pg_temp.oneroster_demographics WHERE problem IS NULL AND (source_id IS NULL OR lower(status) NOT IN ('active', 'tobedeleted', 'inactive'))
  UNION ALL SELECT file, line, source_id, status FROM pg_temp.oneroster_enrollments WHERE problem IS NULL AND (source_id IS NULL OR lower(status) NOT IN ('active', 'tobedeleted', 'inactive'))
  UNION ALL SELECT file, line, source_id, status FROM pg_temp.oneroster_results WHERE problem IS NULL AND (source_id IS NULL OR lower(status) NOT IN ('active', 'tobedeleted', 'inactive'))
) AS r
CROSS JOIN LATERAL (VALUES
  ('sourcedId', NULL, CASE WHEN r.source_id IS NULL THEN 'is empty' END),
  ('status', r.status, CASE WHEN lower(r.status) NOT IN ('active', 'tobedeleted', 'inactive') THEN 'is neither active nor tobedeleted' END)
) AS f (column_name, value, reason)
WHERE f.reason IS NOT NULL
