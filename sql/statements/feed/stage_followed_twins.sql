-- Of those who are to follow, whom that would make the same as another person of the index, by names, gender and birthdate: they do not follow.
CREATE TEMPORARY TABLE feed_followed_twin (person_id bigint NOT NULL, state_person_id bigint NOT NULL) ON COMMIT DROP
