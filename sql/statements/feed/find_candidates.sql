-- Records of this load that are not linked to a person of the index and have a state ID. Those that are new are not stored yet. $1: district_id.
INSERT INTO pg_temp.feed_candidate (person_id, state_key, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
SELECT person_id, state.folded(state_id), state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn
FROM pg_temp.feed_identity WHERE is_new AND state_id IS NOT NULL
UNION ALL
SELECT d.person_id, state.folded(d.state_id), d.state_id, d.last_name, d.first_name, d.middle_name, d.suffix, d.gender, d.birthdate, d.ssn
FROM pg_temp.feed_identity i
JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = i.person_id
WHERE NOT i.is_new AND d.state_person_id IS NULL AND d.state_id IS NOT NULL
