-- Records of this load that are not linked to a person of the index and have a state ID.
CREATE TEMPORARY TABLE feed_candidate (
  person_id bigint NOT NULL,
  state_key text NOT NULL,
  state_id text NOT NULL,
  last_name text NOT NULL,
  first_name text NOT NULL,
  middle_name text,
  suffix text,
  gender text,
  birthdate date,
  ssn text
) ON COMMIT DROP
