-- Of candidates whose state ID the index does not have: those whom it has under another one. Names are compared without case first, which can
-- be hashed, and then by the state's rule.
INSERT INTO pg_temp.feed_twin (person_id, state_person_id)
SELECT c.person_id, min(x.state_person_id)
FROM pg_temp.feed_candidate c
JOIN state.person_index x
  ON x.birthdate = c.birthdate AND lower(x.last_name) = lower(c.last_name) AND lower(x.first_name) = lower(c.first_name)
CROSS JOIN state.profile f
WHERE state.mismatched_fields(f, x.last_name, c.last_name, x.first_name, c.first_name, x.middle_name, c.middle_name, x.gender, c.gender,
    x.birthdate, c.birthdate, x.ssn, c.ssn) = '{}'
  AND NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
GROUP BY c.person_id
