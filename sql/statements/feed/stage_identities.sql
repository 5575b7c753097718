-- What the load works out on its way. feed_identity: each student once, with all that files say of them; at: the first record that
-- speaks of the student (file times 2^40 plus line); has: the columns that are spoken of; is_new: no record before this load, person_id is the one
-- that it gets.
CREATE TEMPORARY TABLE feed_identity (
  source_id text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  has text[] NOT NULL,
  person_id bigint NOT NULL,
  is_new boolean NOT NULL,
  is_changed boolean NOT NULL DEFAULT false,
  state_id text,
  student_number text,
  last_name text,
  first_name text,
  middle_name text,
  suffix text,
  gender text,
  birthdate date,
  ssn text
) ON COMMIT DROP
