-- Brings roles.csv into its staging table, in the order of its columns there.
COPY pg_temp.oneroster_roles (
  file, line, problem_column, problem, source_id, status, user_id, role_type, role, begin_date, end_date, org_id
) FROM STDIN (FORMAT binary)
