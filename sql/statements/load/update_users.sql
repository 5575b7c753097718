-- Users who are known, and differ. An empty active leaves what is there.
UPDATE state.user_account u
SET name = w.name, phone = w.phone, email = w.email, active = w.active
FROM (
  SELECT a.user_id, l.name, l.phone, l.email, coalesce(l.active::boolean, a.active) AS active
  FROM pg_temp.load_users l JOIN state.user_account a ON a.user_name = l.user_name
) AS w
WHERE w.user_id = u.user_id AND (w.name, w.phone, w.email, w.active) IS DISTINCT FROM (u.name, u.phone, u.email, u.active)
