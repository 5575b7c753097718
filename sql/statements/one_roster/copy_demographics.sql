-- Brings demographics.csv into its staging table, in the order of its columns there.
COPY pg_temp.oneroster_demographics (
  file, line, problem_column, problem, source_id, status, birth_date, sex, american_indian_or_alaska_native, asian,
  black_or_african_american, native_hawaiian_or_other_pacific_islander, white, two_or_more_races, hispanic_or_latino,
  country_of_birth, state_of_birth, city_of_birth
) FROM STDIN (FORMAT binary)
