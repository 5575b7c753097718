-- The index follows, but for those of whom that would make one person out of two.
UPDATE state.person_index x
SET state_id = n.state_id, last_name = n.last_name, first_name = n.first_name, middle_name = n.middle_name, suffix = n.suffix,
  gender = n.gender, birthdate = n.birthdate, ssn = n.ssn
FROM pg_temp.feed_followed n
WHERE x.state_person_id = n.state_person_id
  AND NOT EXISTS (SELECT FROM pg_temp.feed_followed_twin t WHERE t.person_id = n.person_id)
