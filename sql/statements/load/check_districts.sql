-- Lines of districts.csv with a value that cannot be taken.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'districts.csv', d.line, f.column_name, f.reason, f.value
FROM pg_temp.load_districts d
CROSS JOIN LATERAL (VALUES
  ('district_number', d.district_number IS NULL, 'is empty', NULL),
  ('district_name', d.district_name IS NULL, 'is empty', NULL),
  ('guid', d.guid !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    'is not a GUID: eight, four, four, four and twelve hexadecimal digits', d.guid),
  ('state_linked', lower(d.state_linked) NOT IN ('true', 'false', 'yes', 'no'), 'is neither true nor false', d.state_linked)
) AS f (column_name, is_wrong, reason, value)
WHERE f.is_wrong
UNION ALL
SELECT 'districts.csv', d.line, 'guid', 'is the GUID of another district', d.guid
FROM pg_temp.load_districts d
WHERE EXISTS (
    SELECT FROM state.district o WHERE o.district_guid::text = lower(d.guid) AND o.district_number <> d.district_number)
  OR EXISTS (
    SELECT FROM pg_temp.load_districts o WHERE lower(o.guid) = lower(d.guid) AND o.district_number <> d.district_number)
