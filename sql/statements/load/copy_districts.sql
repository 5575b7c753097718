-- Lines of districts.csv, in binary format.
COPY pg_temp.load_districts (
  line, problem_column, problem,
  district_number, district_name, state_district_id, guid, state_linked
) FROM STDIN (FORMAT binary)
