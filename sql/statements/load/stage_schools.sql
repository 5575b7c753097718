-- The lines of schools.csv as they came.
-- problem: why the line could not be read, and in which column (NULL: not in a particular one); its values are NULL then.
CREATE TEMPORARY TABLE load_schools (
  line bigint NOT NULL,
  problem_column text,
  problem text,
  school_number text,
  school_name text,
  district_number text
) ON COMMIT DROP
