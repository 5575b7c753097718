-- Users who are new. Rights they have none: those are loaded by themselves. $1: district_id.
INSERT INTO state.user_account (district_id, user_name, name, phone, email)
SELECT DISTINCT $1::integer, u.user_name, u.full_name, u.phone, u.email
FROM pg_temp.feed_user u
WHERE NOT u.gone
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = u.file AND r.line = u.line)
ON CONFLICT (user_name) DO NOTHING
