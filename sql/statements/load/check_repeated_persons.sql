-- Lines of persons.csv that contradict each other: the same state_id with other values. Equal lines are one.
WITH repeated AS (
  SELECT state_key FROM pg_temp.load_persons GROUP BY state_key HAVING count(*) > 1
), contradicted AS (
  SELECT state_key
  FROM (
    SELECT DISTINCT state_key, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn, student_number
    FROM pg_temp.load_persons JOIN repeated USING (state_key)
  ) AS various
  GROUP BY state_key HAVING count(*) > 1
)
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'persons.csv', line, 'state_id', 'another line gives this state ID with other values: the persons cannot be told apart', state_id
FROM pg_temp.load_persons JOIN contradicted USING (state_key)
