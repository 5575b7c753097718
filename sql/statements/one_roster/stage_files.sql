-- Which files of OneRoster this load has. file: the number that rows name it with.
CREATE TEMPORARY TABLE oneroster_file (
  file integer NOT NULL,
  name text NOT NULL PRIMARY KEY,
  is_delta boolean NOT NULL
) ON COMMIT DROP
