-- Persons whom the person index does not have yet; load_person then knows them too.
WITH added AS (
  INSERT INTO state.person_index (state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
  SELECT l.state_id, l.last_name, l.first_name, l.middle_name, l.suffix, l.gender, l.birthdate::date, l.ssn
  FROM pg_temp.load_persons l
  WHERE NOT EXISTS (SELECT FROM pg_temp.load_person k WHERE k.state_key = l.state_key)
  ORDER BY l.line
  RETURNING state_id, state_person_id
)
INSERT INTO pg_temp.load_person (state_key, state_person_id)
SELECT pg_temp.load_key(state_id), state_person_id FROM added
