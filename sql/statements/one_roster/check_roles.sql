-- Roles with a value that cannot be taken.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, f.column_name, f.reason, f.value
FROM pg_temp.oneroster_roles r
CROSS JOIN LATERAL (VALUES
  ('userSourcedId', NULL, CASE WHEN r.user_id IS NULL THEN 'is empty' END),
  ('orgSourcedId', NULL, CASE WHEN r.org_id IS NULL THEN 'is empty' END),
  ('role', NULL, CASE WHEN r.role IS NULL THEN 'is empty' END),
  ('role', r.role, CASE WHEN r.role NOT LIKE 'ext:%' AND NOT EXISTS (SELECT FROM pg_temp.oneroster_role_kind k WHERE k.role = r.role AND k.of_second) THEN 'is no role of OneRoster 1.2' END),
  ('roleType', r.role_type, CASE WHEN r.role_type NOT IN ('primary', 'secondary') THEN 'is neither primary nor secondary' END),
  ('beginDate', r.begin_date, CASE WHEN r.begin_date IS NOT NULL AND feed.day(r.begin_date) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END),
  ('endDate', r.end_date, CASE WHEN r.end_date IS NOT NULL AND feed.day(r.end_date) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END)
) AS f (column_name, value, reason)
WHERE NOT r.gone AND r.problem IS NULL
  AND ((r.user_id IS NULL)
    OR (r.org_id IS NULL)
    OR (r.role IS NULL)
    OR (r.role NOT LIKE 'ext:%' AND NOT EXISTS (SELECT FROM pg_temp.oneroster_role_kind k WHERE k.role = r.role AND k.of_second))
    OR (r.role_type NOT IN ('primary', 'secondary'))
    OR (r.begin_date IS NOT NULL AND feed.day(r.begin_date) IS NULL)
    OR (r.end_date IS NOT NULL AND feed.day(r.end_date) IS NULL))
  AND f.reason IS NOT NULL
