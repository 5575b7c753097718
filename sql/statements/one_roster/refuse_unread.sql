-- Refuses records that cannot be read.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason)
SELECT file, line, problem_column, problem FROM (
  SELECT file, line, problem_column, problem FROM pg_temp.oneroster_users WHERE problem IS NOT NULL
  UNION ALL SELECT file, line, problem_column, problem FROM pg_temp.oneroster_roles WHERE problem IS NOT NULL
  UNION ALL SELECT file, line, problem_column, problem FROM pg_temp.oneroster_demographics WHERE problem IS NOT NULL
  UNION ALL SELECT file, line, problem_column, problem FROM pg_temp.oneroster_enrollments WHERE problem IS NOT NULL
  UNION ALL SELECT file, line, problem_column, problem FROM pg_temp.oneroster_results WHERE problem IS NOT NULL
) AS unread
