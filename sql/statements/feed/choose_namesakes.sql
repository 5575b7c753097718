-- Candidates that choose_new_persons left out because somebody of the same load was alike, and who turned out to be another person: their middle
-- names or SSNs contradict, say.
INSERT INTO pg_temp.feed_new_person
SELECT nextval(pg_get_serial_sequence('state.person_index', 'state_person_id')), q.*
FROM (
  SELECT DISTINCT ON (c.state_key) c.person_id, c.state_id, c.last_name, c.first_name, c.middle_name, c.suffix, c.gender, c.birthdate, c.ssn
  FROM pg_temp.feed_candidate c
  WHERE NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
    AND NOT EXISTS (SELECT FROM pg_temp.feed_twin t WHERE t.person_id = c.person_id)
  ORDER BY c.state_key, c.person_id
) AS q
