-- Users who are new.
INSERT INTO state.user_account (district_id, user_name, name, phone, email, active)
SELECT d.district_id, l.user_name, l.name, l.phone, l.email, coalesce(l.active::boolean, true)
FROM pg_temp.load_users l
JOIN state.district d ON d.district_number = l.district_number
WHERE NOT EXISTS (SELECT FROM state.user_account a WHERE a.user_name = l.user_name)
ORDER BY l.line
