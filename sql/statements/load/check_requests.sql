-- Lines of requests.csv with a value that cannot be taken. Whether the request is allowed is for api.submit_request to say.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'requests.csv', r.line, f.column_name, f.reason, f.value
FROM pg_temp.load_requests r
CROSS JOIN LATERAL (VALUES
  ('user_name', r.user_name IS NULL, 'is empty', NULL),
  ('state_id', r.state_id IS NULL, 'is empty', NULL),
  ('birthdate', r.birthdate IS NOT NULL AND pg_temp.load_day(r.birthdate) IS NULL,
    'is not a day of the calendar in the form YYYY-MM-DD', r.birthdate)
) AS f (column_name, is_wrong, reason, value)
WHERE f.is_wrong
