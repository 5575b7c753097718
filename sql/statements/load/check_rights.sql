-- Lines of rights.csv with a value that cannot be taken, or that do not give exactly one right.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'rights.csv', r.line, f.column_name, f.reason, f.value
FROM pg_temp.load_rights r
CROSS JOIN LATERAL (VALUES
  ('user_name', r.user_name IS NULL, 'is empty', NULL),
  ('user_name',
    r.user_name IS NOT NULL
      AND NOT EXISTS (SELECT FROM pg_temp.load_right_holder h WHERE h.user_name = r.user_name)
      AND NOT EXISTS (SELECT FROM pg_temp.load_refusal o WHERE o.file = 'users.csv' AND o.unread),
    'there is no such user, neither in users.csv nor in the database', r.user_name),
  (NULL, num_nonnulls(r.tool, r.calendars, r.school_number) <> 1,
    'gives not exactly one right: fill tool and access, or calendars, or school_number', NULL),
  ('tool', NOT EXISTS (SELECT FROM state.tool t WHERE t.tool = r.tool) AND r.tool IS NOT NULL, 'there is no such tool', r.tool),
  ('access', r.tool IS NOT NULL AND r.access IS NULL, 'is empty, but the line gives a tool', NULL),
  ('access', r.tool IS NULL AND r.access IS NOT NULL, 'is given without a tool', r.access),
  ('access', r.access NOT IN ('read', 'write'), 'is neither read nor write', r.access),
  ('calendars', r.calendars <> 'all', 'can only be all; for one school or one calendar use school_number and school_year',
    r.calendars),
  ('school_year', r.school_number IS NULL AND r.school_year IS NOT NULL, 'is given without a school_number', r.school_year)
) AS f (column_name, is_wrong, reason, value)
WHERE f.is_wrong
