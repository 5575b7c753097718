-- Lines of users.csv, in binary format.
COPY pg_temp.load_users (
  line, problem_column, problem,
  district_number, user_name, name, phone, email, active
) FROM STDIN (FORMAT binary)
