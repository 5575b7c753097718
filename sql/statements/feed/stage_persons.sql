-- What files say of students. A student can have several rows, from several files: each fills the columns that it speaks of.
-- speaks: those columns, by the names they have here; a row that speaks of a column and has nothing there empties it.
CREATE TEMPORARY TABLE feed_person (
  file integer NOT NULL,
  line bigint NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  speaks text[] NOT NULL,
  state_id text,
  student_number text,
  last_name text,
  first_name text,
  middle_name text,
  suffix text,
  gender text,
  birthdate text,
  ssn text
) ON COMMIT DROP
