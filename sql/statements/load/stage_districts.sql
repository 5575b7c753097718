-- The lines of districts.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_districts (
  line bigint NOT NULL,
  problem_column text,
  problem text,
  district_number text,
  district_name text,
  state_district_id text,
  guid text,
  state_linked text
) ON COMMIT DROP
