-- Persons of the index under another state ID who are, by their names, gender and birthdate, the same as a candidate.
CREATE TEMPORARY TABLE feed_twin (person_id bigint NOT NULL, state_person_id bigint NOT NULL) ON COMMIT DROP
