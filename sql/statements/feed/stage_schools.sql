-- Schools of the district; a school_name of NULL leaves what is stored.
CREATE TEMPORARY TABLE feed_school (
  file integer NOT NULL,
  line bigint NOT NULL,
  school_number text,
  school_name text
) ON COMMIT DROP
