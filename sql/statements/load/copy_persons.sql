-- Lines of persons.csv, in binary format.
COPY pg_temp.load_persons (
  line, problem_column, problem,
  state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn, student_number
) FROM STDIN (FORMAT binary)
