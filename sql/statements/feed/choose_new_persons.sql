-- Candidates whom the index does not have, neither by state ID nor by name, gender and birthdate under another one. Of those that are alike
-- in one of these only the first: the others are compared with it.
INSERT INTO pg_temp.feed_new_person
SELECT nextval(pg_get_serial_sequence('state.person_index', 'state_person_id')), q.*
FROM (
  SELECT person_id, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn
  FROM (
    SELECT c.*, row_number() OVER (PARTITION BY c.state_key ORDER BY c.person_id) AS of_id,
      CASE WHEN c.birthdate IS NULL THEN 1 ELSE row_number() OVER (
        PARTITION BY c.birthdate, lower(c.last_name), lower(c.first_name), c.gender ORDER BY c.person_id) END AS of_identity
    FROM pg_temp.feed_candidate c
    WHERE NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
      AND NOT EXISTS (SELECT FROM pg_temp.feed_twin t WHERE t.person_id = c.person_id)
  ) AS n
  WHERE n.of_id = 1 AND n.of_identity = 1
  ORDER BY person_id
) AS q
