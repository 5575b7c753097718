-- Of OneRoster 1.1: users whose role is none, or who have none. Students and staff need more than others. $1: the version.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT u.file, u.line, 'role', CASE WHEN u.role IS NULL THEN 'is empty' ELSE 'is no role of OneRoster 1.1' END, u.role
FROM pg_temp.oneroster_users u
WHERE $1::text = '1.1' AND NOT u.gone AND u.problem IS NULL AND u.source_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM pg_temp.oneroster_role_kind k WHERE k.role = u.role AND k.of_first)
