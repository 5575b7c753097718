-- Lines of schools.csv, in binary format.
COPY pg_temp.load_schools (
  line, problem_column, problem,
  school_number, school_name, district_number
) FROM STDIN (FORMAT binary)
