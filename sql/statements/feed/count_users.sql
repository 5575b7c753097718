-- How many users are staged.
SELECT count(DISTINCT u.user_name) FROM pg_temp.feed_user u
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = u.file AND r.line = u.line)
