-- Candidates who become persons of the index, with the numbers that they get there.
CREATE TEMPORARY TABLE feed_new_person (
  state_person_id bigint NOT NULL,
  person_id bigint NOT NULL,
  state_id text NOT NULL,
  last_name text NOT NULL,
  first_name text NOT NULL,
  middle_name text,
  suffix text,
  gender text,
  birthdate date,
  ssn text
) ON COMMIT DROP
