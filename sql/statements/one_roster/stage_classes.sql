-- Classes with all that students' records take from them, as they were before this load (is_old) and as they are. begin_date, end_date: of its
-- terms; NULL where it names none.
CREATE TEMPORARY TABLE oneroster_class (
  is_old boolean NOT NULL,
  class_id text COLLATE "C" NOT NULL,
  title text,
  course_code text,
  course_title text,
  subject text,
  school_number text COLLATE "C",
  school_name text,
  school_year text COLLATE "C",
  year_end text,
  term text,
  begin_date text,
  end_date text,
  location text,
  periods text[] NOT NULL,
  teacher text
) ON COMMIT DROP
