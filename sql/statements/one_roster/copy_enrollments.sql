-- Brings enrollments.csv into its staging table, in the order of its columns there.
COPY pg_temp.oneroster_enrollments (
  file, line, problem_column, problem, source_id, status, class_id, school_id, user_id, role, is_primary, begin_date, end_date
) FROM STDIN (FORMAT binary)
