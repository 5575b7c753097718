-- Whom a correction makes the same as another person of the index, be it as that one is or as this load corrects that one. Two whom the index
-- has alike already are two by the state's word, and stay so. Names are compared without case first, which can be hashed, and then by the
-- state's rule.
INSERT INTO pg_temp.feed_followed_twin (person_id, state_person_id)
SELECT n.person_id, o.state_person_id
FROM pg_temp.feed_followed n
JOIN state.person_index x ON x.state_person_id = n.state_person_id
JOIN (
  SELECT state_person_id, last_name, first_name, middle_name, gender, birthdate, ssn FROM state.person_index
  UNION ALL
  SELECT state_person_id, last_name, first_name, middle_name, gender, birthdate, ssn FROM pg_temp.feed_followed
) AS o ON o.birthdate = n.birthdate AND lower(o.last_name) = lower(n.last_name) AND lower(o.first_name) = lower(n.first_name)
CROSS JOIN state.profile f
WHERE o.state_person_id <> n.state_person_id
  AND state.mismatched_fields(f, o.last_name, n.last_name, o.first_name, n.first_name, o.middle_name, n.middle_name, o.gender, n.gender,
    o.birthdate, n.birthdate, o.ssn, n.ssn) = '{}'
  AND (o.birthdate = x.birthdate AND lower(o.last_name) = lower(x.last_name) AND lower(o.first_name) = lower(x.first_name)
    AND state.mismatched_fields(f, o.last_name, x.last_name, o.first_name, x.first_name, o.middle_name, x.middle_name, o.gender, x.gender,
      o.birthdate, x.birthdate, o.ssn, x.ssn) = '{}') IS NOT TRUE
