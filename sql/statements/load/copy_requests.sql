-- Lines of requests.csv, in binary format.
COPY pg_temp.load_requests (
  line, problem_column, problem,
  user_name, state_id, comments, last_name, first_name, middle_name, gender, birthdate, ssn
) FROM STDIN (FORMAT binary)
