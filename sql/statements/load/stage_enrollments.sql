-- The lines of enrollments.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_enrollments (
  line bigint NOT NULL,
  problem_column text,
  problem text,
  state_id text,
  school_number text,
  school_year text,
  start_date text,
  grade text,
  entry_type text,
  end_date text,
  exit_type text,
  service_type text,
  district_number text,
  state_key text GENERATED ALWAYS AS (pg_temp.load_key(state_id)) STORED
) ON COMMIT DROP
