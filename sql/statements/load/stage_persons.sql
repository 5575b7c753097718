-- The lines of persons.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_persons (
  line bigint NOT NULL,
  problem_column text,
  problem text,
  state_id text,
  last_name text,
  first_name text,
  middle_name text,
  suffix text,
  gender text,
  birthdate text,
  ssn text,
  student_number text,
  state_key text GENERATED ALWAYS AS (pg_temp.load_key(state_id)) STORED
) ON COMMIT DROP
