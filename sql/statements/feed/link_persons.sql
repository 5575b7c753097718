-- Candidates whose state ID exactly one person of the index carries, and who match that person exactly. $1: district_id.
UPDATE state.district_person d
SET state_person_id = m.state_person_id
FROM (
  SELECT c.person_id, min(x.state_person_id) AS state_person_id
  FROM pg_temp.feed_candidate c
  JOIN state.person_index x ON state.folded(x.state_id) = c.state_key
  CROSS JOIN state.profile f
  GROUP BY c.person_id
  HAVING count(*) = 1 AND bool_and(state.mismatched_fields(f, x.last_name, c.last_name, x.first_name, c.first_name, x.middle_name, c.middle_name,
    x.gender, c.gender, x.birthdate, c.birthdate, x.ssn, c.ssn) = '{}')
) AS m
WHERE d.district_id = $1::integer AND d.person_id = m.person_id
