-- Classes with all that students' records take from them, of the types that it has there, as they were before this load (is_old) and as they are.
-- begin_date, end_date: of its terms; NULL where it names none.
CREATE TEMPORARY TABLE oneroster_class (
  is_old boolean NOT NULL,
  class_id records.code COLLATE "C" NOT NULL,
  title records.code,
  course_code records.code,
  course_title records.code,
  subject records.code,
  school_number records.code COLLATE "C",
  school_name records.code,
  school_year records.school_year COLLATE "C",
  year_end records.day,
  term records.code,
  begin_date records.day,
  end_date records.day,
  location records.code,
  periods records.code[] NOT NULL,
  teacher records.code
) ON COMMIT DROP
