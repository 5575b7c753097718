-- The lines of rights.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_rights (
  line bigint NOT NULL,
  problem_column text,
  problem text,
  user_name text,
  tool text,
  access text,
  calendars text,
  school_number text,
  school_year text
) ON COMMIT DROP
