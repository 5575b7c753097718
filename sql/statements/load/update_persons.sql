-- Persons of the person index that differ. $1: whether the file has the column ssn.
WITH updated AS (
  UPDATE state.person_index p
  SET state_id = l.state_id, last_name = l.last_name, first_name = l.first_name, middle_name = l.middle_name,
    suffix = l.suffix, gender = l.gender, birthdate = l.birthdate::date,
    ssn = CASE WHEN $1::boolean THEN l.ssn ELSE p.ssn END
  FROM pg_temp.load_persons l
  JOIN pg_temp.load_person k ON k.state_key = l.state_key
  WHERE p.state_person_id = k.state_person_id
    AND (l.state_id, l.last_name, l.first_name, l.middle_name, l.suffix, l.gender, l.birthdate::date,
        CASE WHEN $1::boolean THEN l.ssn ELSE p.ssn END)
      IS DISTINCT FROM (p.state_id, p.last_name, p.first_name, p.middle_name, p.suffix, p.gender, p.birthdate, p.ssn)
  RETURNING p.state_person_id
)
INSERT INTO pg_temp.load_changed_person SELECT state_person_id FROM updated
