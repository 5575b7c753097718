-- Candidates that add_index_persons left out because somebody of the same load was alike, and who turned out to be another person: their middle
-- names or SSNs contradict, say. $1: district_id.
WITH chosen AS MATERIALIZED (
  SELECT DISTINCT ON (c.state_key) c.*
  FROM pg_temp.feed_candidate c
  WHERE NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
    AND NOT EXISTS (SELECT FROM pg_temp.feed_twin t WHERE t.person_id = c.person_id)
  ORDER BY c.state_key, c.person_id
), added AS (
  INSERT INTO state.person_index (state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
  SELECT c.state_id, c.last_name, c.first_name, c.middle_name, c.suffix, c.gender, c.birthdate, c.ssn FROM chosen c ORDER BY c.person_id
  RETURNING state_person_id, state_id
), settled AS (
  DELETE FROM pg_temp.feed_candidate f USING chosen c WHERE f.person_id = c.person_id
)
UPDATE state.district_person d
SET state_person_id = a.state_person_id
FROM added a JOIN chosen c ON c.state_id = a.state_id
WHERE d.district_id = $1::integer AND d.person_id = c.person_id
