-- Lines of persons.csv with a value that cannot be taken.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'persons.csv', line, 'state_id', 'is empty', NULL FROM pg_temp.load_persons WHERE state_id IS NULL
UNION ALL
SELECT 'persons.csv', line, 'last_name', 'is empty', NULL FROM pg_temp.load_persons WHERE last_name IS NULL
UNION ALL
SELECT 'persons.csv', line, 'first_name', 'is empty', NULL FROM pg_temp.load_persons WHERE first_name IS NULL
UNION ALL
SELECT 'persons.csv', line, 'birthdate', 'is not a day of the calendar in the form YYYY-MM-DD', birthdate
FROM pg_temp.load_persons WHERE birthdate IS NOT NULL AND pg_temp.load_day(birthdate) IS NULL
UNION ALL
SELECT 'persons.csv', l.line, 'state_id', 'several persons of the person index carry it: have the state resolve that first', l.state_id
FROM pg_temp.load_persons l
WHERE l.state_key IN (SELECT p.state_key FROM pg_temp.load_person p GROUP BY p.state_key HAVING count(*) > 1)
