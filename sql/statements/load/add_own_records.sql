-- The district's own record, equal to that of the person index, of everybody who is newly enrolled in it.
WITH added AS (
  INSERT INTO state.district_person
    (district_id, state_person_id, student_number, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
  SELECT e.district_id, e.state_person_id, l.student_number,
    p.state_id, p.last_name, p.first_name, p.middle_name, p.suffix, p.gender, p.birthdate, p.ssn
  FROM (
    SELECT district_id, state_person_id, min(line) AS line FROM pg_temp.load_enrollment GROUP BY district_id, state_person_id
  ) AS e
  JOIN state.person_index p ON p.state_person_id = e.state_person_id
  LEFT JOIN pg_temp.load_person k ON k.state_person_id = e.state_person_id
  LEFT JOIN pg_temp.load_persons l ON l.state_key = k.state_key
  WHERE NOT EXISTS (
    SELECT FROM pg_temp.load_own_record o WHERE o.district_id = e.district_id AND o.state_person_id = e.state_person_id)
  ORDER BY e.line
  RETURNING district_id, state_person_id, person_id
)
INSERT INTO pg_temp.load_own_record (district_id, state_person_id, person_id)
SELECT district_id, state_person_id, person_id FROM added
