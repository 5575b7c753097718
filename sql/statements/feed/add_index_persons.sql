-- Persons whom the index does not have, neither by state ID nor by name, gender and birthdate under another one. Of candidates that are alike in
-- one of these only the first is added: the others are compared with it.
INSERT INTO state.person_index (state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
SELECT q.state_id, q.last_name, q.first_name, q.middle_name, q.suffix, q.gender, q.birthdate, q.ssn
FROM (
  SELECT c.*, row_number() OVER (PARTITION BY c.state_key ORDER BY c.person_id) AS of_id,
    CASE WHEN c.birthdate IS NULL THEN 1 ELSE row_number() OVER (
      PARTITION BY c.birthdate, lower(c.last_name), lower(c.first_name), c.gender ORDER BY c.person_id) END AS of_identity
  FROM pg_temp.feed_candidate c
  WHERE NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
    AND NOT EXISTS (SELECT FROM pg_temp.feed_twin t WHERE t.person_id = c.person_id)
) AS q
WHERE q.of_id = 1 AND q.of_identity = 1
ORDER BY q.person_id
