-- Lines of enrollments.csv, in binary format.
COPY pg_temp.load_enrollments (
  line, problem_column, problem,
  state_id, school_number, school_year, start_date, grade, entry_type, end_date, exit_type, service_type, district_number
) FROM STDIN (FORMAT binary)
