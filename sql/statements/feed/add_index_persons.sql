-- Persons whom the index does not have, neither by state ID nor by name, gender and birthdate under another one: added, and linked with the
-- record that they are made from, whatever that lacks. Of candidates that are alike in one of these only the first is added: the others
-- are compared with it. $1: district_id.
WITH chosen AS MATERIALIZED (
  SELECT q.*
  FROM (
    SELECT c.*, row_number() OVER (PARTITION BY c.state_key ORDER BY c.person_id) AS of_id,
      CASE WHEN c.birthdate IS NULL THEN 1 ELSE row_number() OVER (
        PARTITION BY c.birthdate, lower(c.last_name), lower(c.first_name), c.gender ORDER BY c.person_id) END AS of_identity
    FROM pg_temp.feed_candidate c
    WHERE NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
      AND NOT EXISTS (SELECT FROM pg_temp.feed_twin t WHERE t.person_id = c.person_id)
  ) AS q
  -- Not = 1: the planner would take them for a handful, and go through all of them for each.
  WHERE q.of_id < 2 AND q.of_identity < 2
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
