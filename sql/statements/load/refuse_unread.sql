-- Lines that could not be read leave the staging tables and become refusals.
WITH districts AS (
  DELETE FROM pg_temp.load_districts WHERE problem IS NOT NULL RETURNING line, problem_column, problem
), schools AS (
  DELETE FROM pg_temp.load_schools WHERE problem IS NOT NULL RETURNING line, problem_column, problem
), persons AS (
  DELETE FROM pg_temp.load_persons WHERE problem IS NOT NULL RETURNING line, problem_column, problem
), enrollments AS (
  DELETE FROM pg_temp.load_enrollments WHERE problem IS NOT NULL RETURNING line, problem_column, problem
), users AS (
  DELETE FROM pg_temp.load_users WHERE problem IS NOT NULL RETURNING line, problem_column, problem
), rights AS (
  DELETE FROM pg_temp.load_rights WHERE problem IS NOT NULL RETURNING line, problem_column, problem
), requests AS (
  DELETE FROM pg_temp.load_requests WHERE problem IS NOT NULL RETURNING line, problem_column, problem
)
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, unread)
SELECT 'districts.csv', line, problem_column, problem, true FROM districts
UNION ALL SELECT 'schools.csv', line, problem_column, problem, true FROM schools
UNION ALL SELECT 'persons.csv', line, problem_column, problem, true FROM persons
UNION ALL SELECT 'enrollments.csv', line, problem_column, problem, true FROM enrollments
UNION ALL SELECT 'users.csv', line, problem_column, problem, true FROM users
UNION ALL SELECT 'rights.csv', line, problem_column, problem, true FROM rights
UNION ALL SELECT 'requests.csv', line, problem_column, problem, true FROM requests
