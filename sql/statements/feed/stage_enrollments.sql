-- Enrollments of students in schools. source_id: unique for the student, and stays when a later file changes the enrollment.
-- gone: the source says that there is no such enrollment any more (source_id NULL: that the student has left altogether).
CREATE TEMPORARY TABLE feed_enrollment (
  file integer NOT NULL,
  line bigint NOT NULL,
  person text COLLATE "C",
  source_id text COLLATE "C",
  gone boolean NOT NULL,
  school_number text,
  school_year text,
  grade text,
  service_type text,
  start_date text,
  start_status text,
  end_date text,
  end_status text
) ON COMMIT DROP
