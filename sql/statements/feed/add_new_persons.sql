-- The chosen candidates, as persons of the index.
INSERT INTO state.person_index (state_person_id, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
SELECT state_person_id, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn FROM pg_temp.feed_new_person
