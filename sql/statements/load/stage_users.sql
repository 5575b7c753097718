-- The lines of users.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_users (
  line bigint NOT NULL,
  problem_column text,
  problem text,
  district_number text,
  user_name text,
  name text,
  phone text,
  email text,
  active text
) ON COMMIT DROP
