-- The lines of requests.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_requests (
  line bigint PRIMARY KEY,
  problem_column text,
  problem text,
  user_name text,
  state_id text,
  comments text,
  last_name text,
  first_name text,
  middle_name text,
  gender text,
  birthdate text,
  ssn text
) ON COMMIT DROP
