-- Lines of users.csv with a value that cannot be taken, of an unknown district, or of a user of another district.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'users.csv', u.line, f.column_name, f.reason, f.value
FROM pg_temp.load_users u
CROSS JOIN LATERAL (VALUES
  ('district_number', u.district_number IS NULL, 'is empty', NULL),
  ('user_name', u.user_name IS NULL, 'is empty', NULL),
  ('name', u.name IS NULL, 'is empty', NULL),
  ('active', lower(u.active) NOT IN ('true', 'false', 'yes', 'no'), 'is neither true nor false', u.active),
  ('district_number',
    u.district_number IS NOT NULL
      AND NOT EXISTS (SELECT FROM state.district d WHERE d.district_number = u.district_number)
      AND NOT EXISTS (SELECT FROM pg_temp.load_districts d WHERE d.district_number = u.district_number)
      AND NOT EXISTS (SELECT FROM pg_temp.load_refusal r WHERE r.file = 'districts.csv' AND r.unread),
    'there is no such district', u.district_number),
  ('user_name',
    EXISTS (
      SELECT FROM state.user_account a JOIN state.district d ON d.district_id = a.district_id
      WHERE a.user_name = u.user_name AND d.district_number <> u.district_number),
    'is the name of a user of another district', u.user_name)
) AS f (column_name, is_wrong, reason, value)
WHERE f.is_wrong
