-- Users with a value that cannot be taken, of another district, or named in two ways. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT u.file, u.line, f.column_name, f.reason, f.value
FROM pg_temp.feed_user u
LEFT JOIN state.user_account a ON a.user_name = u.user_name
CROSS JOIN LATERAL (VALUES
  ('user_name', u.user_name, CASE WHEN u.user_name IS NULL THEN 'is empty' WHEN length(u.user_name) > 200 THEN 'has more than 200 characters'
    WHEN a.district_id <> $1::integer THEN 'is taken: another district has a user of this name' END),
  ('full_name', u.full_name, CASE WHEN u.full_name IS NULL AND NOT u.gone THEN 'is empty' WHEN length(u.full_name) > 200 THEN 'has more than 200 characters' END),
  ('phone', u.phone, CASE WHEN length(u.phone) > 200 THEN 'has more than 200 characters' END),
  ('email', u.email, CASE WHEN length(u.email) > 200 THEN 'has more than 200 characters' END)
) AS f (column_name, value, reason)
WHERE f.reason IS NOT NULL
UNION ALL
SELECT u.file, u.line, 'user_name', 'is the name of two users, or of one in two ways: only one can be true', u.user_name
FROM pg_temp.feed_user u
WHERE u.user_name IN (
  SELECT user_name FROM pg_temp.feed_user GROUP BY user_name
  HAVING count(DISTINCT ROW(gone, full_name, phone, email)::text) > 1)
