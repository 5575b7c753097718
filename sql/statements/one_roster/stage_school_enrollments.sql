-- Enrollments of students in schools as they are worked out, see find_class_enrollments. at: the record that says so (file times 2^40 plus line).
CREATE TEMPORARY TABLE oneroster_school_enrollment (
  at bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  gone boolean NOT NULL,
  school_number text COLLATE "C",
  school_year text COLLATE "C",
  start_date text,
  end_date text
) ON COMMIT DROP
