-- The student's number in the districts' own records: to be run where the file has the column.
WITH updated AS (
  UPDATE state.district_person o
  SET student_number = l.student_number
  FROM pg_temp.load_persons l
  JOIN pg_temp.load_person k ON k.state_key = l.state_key
  WHERE o.state_person_id = k.state_person_id AND o.student_number IS DISTINCT FROM l.student_number
  RETURNING o.state_person_id
)
INSERT INTO pg_temp.load_changed_person SELECT state_person_id FROM updated
