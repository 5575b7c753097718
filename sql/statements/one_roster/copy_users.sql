-- Brings users.csv into its staging table, in the order of its columns there.
COPY pg_temp.oneroster_users (
  file, line, problem_column, problem, source_id, status, enabled_user, org_ids, role, username, user_ids, given_name,
  family_name, middle_name, identifier, email, sms, phone, agent_ids, grades, metadata
) FROM STDIN (FORMAT binary)
