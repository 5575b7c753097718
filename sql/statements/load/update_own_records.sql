-- Districts' own records follow the person index where they said the same as it: to be run before the index is updated.
-- Where a district spells the person differently, its record stays. $1: whether the file has the column ssn.
WITH updated AS (
  UPDATE state.district_person o
  SET state_id = l.state_id, last_name = l.last_name, first_name = l.first_name, middle_name = l.middle_name,
    suffix = l.suffix, gender = l.gender, birthdate = l.birthdate::date,
    ssn = CASE WHEN $1::boolean THEN l.ssn ELSE o.ssn END
  FROM pg_temp.load_persons l
  JOIN pg_temp.load_person k ON k.state_key = l.state_key
  JOIN state.person_index p ON p.state_person_id = k.state_person_id
  WHERE o.state_person_id = p.state_person_id
    AND (o.state_id, o.last_name, o.first_name, o.middle_name, o.suffix, o.gender, o.birthdate, o.ssn)
      IS NOT DISTINCT FROM (p.state_id, p.last_name, p.first_name, p.middle_name, p.suffix, p.gender, p.birthdate, p.ssn)
    AND (l.state_id, l.last_name, l.first_name, l.middle_name, l.suffix, l.gender, l.birthdate::date,
        CASE WHEN $1::boolean THEN l.ssn ELSE p.ssn END)
      IS DISTINCT FROM (p.state_id, p.last_name, p.first_name, p.middle_name, p.suffix, p.gender, p.birthdate, p.ssn)
  RETURNING o.state_person_id
)
INSERT INTO pg_temp.load_changed_person SELECT state_person_id FROM updated
