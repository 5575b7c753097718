-- Persons of the index who are to follow what their only district says now, and what that is.
CREATE TEMPORARY TABLE feed_followed (
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
