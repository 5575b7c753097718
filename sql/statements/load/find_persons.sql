-- The persons of the person index whom the files name by state ID; several for one state ID where the index has them.
CREATE TEMPORARY TABLE load_person ON COMMIT DROP AS
SELECT named.state_key, p.state_person_id
FROM (
  SELECT state_key FROM pg_temp.load_persons
  UNION
  SELECT state_key FROM pg_temp.load_enrollments
) AS named
JOIN state.person_index p ON state.folded(p.state_id) = named.state_key
