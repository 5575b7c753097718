-- Records of students whom the district did not have, with the persons of the index that were made from them. $1: district_id.
INSERT INTO state.district_person (
  district_id, person_id, state_person_id, source_id, state_id, student_number, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
SELECT $1::integer, i.person_id, n.state_person_id, i.source_id, i.state_id, i.student_number, i.last_name, i.first_name, i.middle_name, i.suffix,
  i.gender, i.birthdate, i.ssn
FROM pg_temp.feed_identity i LEFT JOIN pg_temp.feed_new_person n ON n.person_id = i.person_id
WHERE i.is_new
ORDER BY i.person_id
