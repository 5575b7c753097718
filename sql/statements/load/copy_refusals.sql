-- The rejects file: every refusal, with the value.
COPY (
  SELECT file, line, column_name AS "column", reason, value
  FROM pg_temp.load_refusal
  ORDER BY
    array_position(
      ARRAY['districts.csv', 'schools.csv', 'persons.csv', 'enrollments.csv', 'users.csv', 'rights.csv', 'requests.csv'], file),
    line, column_name NULLS FIRST, reason
) TO STDOUT (FORMAT csv, HEADER)
