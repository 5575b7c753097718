-- Lines of rights.csv, in binary format.
COPY pg_temp.load_rights (
  line, problem_column, problem,
  user_name, tool, access, calendars, school_number, school_year
) FROM STDIN (FORMAT binary)
