-- Records of students whom the district did not have. $1: district_id.
WITH added AS (
  INSERT INTO state.district_person (
    district_id, source_id, state_id, student_number, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
  SELECT $1::integer, i.source_id, i.state_id, i.student_number, i.last_name, i.first_name, i.middle_name, i.suffix, i.gender, i.birthdate, i.ssn
  FROM pg_temp.feed_identity i
  WHERE i.person_id IS NULL
  ORDER BY i.source_id
  RETURNING person_id, source_id
)
UPDATE pg_temp.feed_identity i SET person_id = a.person_id, is_new = true FROM added a WHERE i.source_id = a.source_id
