-- Users without a name, or with a value that none of them can have.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, f.column_name, f.reason, f.value
FROM pg_temp.oneroster_users r
CROSS JOIN LATERAL (VALUES
  ('givenName', NULL, CASE WHEN r.given_name IS NULL THEN 'is empty' END),
  ('familyName', NULL, CASE WHEN r.family_name IS NULL THEN 'is empty' END),
  ('enabledUser', r.enabled_user, CASE WHEN lower(r.enabled_user) NOT IN ('true', 'false', '1', '0') THEN 'is neither true nor false' END)
) AS f (column_name, value, reason)
WHERE NOT r.gone AND r.problem IS NULL
  AND ((r.given_name IS NULL)
    OR (r.family_name IS NULL)
    OR (lower(r.enabled_user) NOT IN ('true', 'false', '1', '0')))
  AND f.reason IS NOT NULL
