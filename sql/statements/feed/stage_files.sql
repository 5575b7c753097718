-- The files of this load, by the numbers that rows name them with.
CREATE TEMPORARY TABLE feed_file (
  file integer NOT NULL PRIMARY KEY,
  name text NOT NULL
) ON COMMIT DROP
