-- Each student once, with what all records say of them and the record that the district has already, or the number of the one that it gets: in
-- the order of the files, so that other files in that order find and write what lies together. $1: district_id.
INSERT INTO pg_temp.feed_identity (
  source_id, at, has, person_id, is_new, state_id, student_number, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
SELECT source_id, at, has, coalesce(person_id, nextval(pg_get_serial_sequence('state.district_person', 'person_id'))), person_id IS NULL,
  state_id, student_number, last_name, first_name, middle_name, suffix, gender, feed.day(birthdate), ssn
FROM (
  SELECT s.*, d.person_id
  FROM (
    SELECT p.source_id, min((p.file::bigint << 40) + p.line) AS at,
      array_remove(ARRAY[
        CASE WHEN bool_or('state_id' = ANY (p.speaks)) THEN 'state_id' END,
        CASE WHEN bool_or('student_number' = ANY (p.speaks)) THEN 'student_number' END,
        CASE WHEN bool_or('last_name' = ANY (p.speaks)) THEN 'last_name' END,
        CASE WHEN bool_or('first_name' = ANY (p.speaks)) THEN 'first_name' END,
        CASE WHEN bool_or('middle_name' = ANY (p.speaks)) THEN 'middle_name' END,
        CASE WHEN bool_or('suffix' = ANY (p.speaks)) THEN 'suffix' END,
        CASE WHEN bool_or('gender' = ANY (p.speaks)) THEN 'gender' END,
        CASE WHEN bool_or('birthdate' = ANY (p.speaks)) THEN 'birthdate' END,
        CASE WHEN bool_or('ssn' = ANY (p.speaks)) THEN 'ssn' END], NULL) AS has,
      max(p.state_id COLLATE "C") AS state_id, max(p.student_number COLLATE "C") AS student_number, max(p.last_name COLLATE "C") AS last_name,
      max(p.first_name COLLATE "C") AS first_name, max(p.middle_name COLLATE "C") AS middle_name, max(p.suffix COLLATE "C") AS suffix,
      max(p.gender COLLATE "C") AS gender, max(p.birthdate COLLATE "C") AS birthdate, max(p.ssn COLLATE "C") AS ssn
    FROM pg_temp.feed_person p
    WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = p.file AND r.line = p.line)
    GROUP BY p.source_id
  ) AS s
  LEFT JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = s.source_id
  ORDER BY s.at
) AS n
