-- The first refusals, to be shown: without values, which can be personal data. $1: how many.
SELECT file, line, column_name, reason
FROM pg_temp.load_refusal
ORDER BY
  array_position(
    ARRAY['districts.csv', 'schools.csv', 'persons.csv', 'enrollments.csv', 'users.csv', 'rights.csv', 'requests.csv'], file),
  line, column_name NULLS FIRST, reason
LIMIT $1::integer
