-- Lines of schools.csv with a value that cannot be taken, or of an unknown district.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'schools.csv', s.line, f.column_name, f.reason, f.value
FROM pg_temp.load_schools s
CROSS JOIN LATERAL (VALUES
  ('school_number', s.school_number IS NULL, 'is empty', NULL),
  ('school_name', s.school_name IS NULL, 'is empty', NULL),
  ('district_number', s.district_number IS NULL, 'is empty', NULL),
  ('district_number',
    s.district_number IS NOT NULL
      AND NOT EXISTS (SELECT FROM state.district d WHERE d.district_number = s.district_number)
      AND NOT EXISTS (SELECT FROM pg_temp.load_districts d WHERE d.district_number = s.district_number)
      AND NOT EXISTS (SELECT FROM pg_temp.load_refusal r WHERE r.file = 'districts.csv' AND r.unread),
    'there is no such district', s.district_number)
) AS f (column_name, is_wrong, reason, value)
WHERE f.is_wrong
