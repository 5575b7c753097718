-- The persons of whom something changed, once for each thing.
CREATE TEMPORARY TABLE load_changed_person (state_person_id bigint NOT NULL) ON COMMIT DROP
