-- School years of schools, beyond those that enrollments name.
CREATE TEMPORARY TABLE feed_calendar (
  file integer NOT NULL,
  line bigint NOT NULL,
  school_number text,
  school_year text,
  calendar_name text
) ON COMMIT DROP
