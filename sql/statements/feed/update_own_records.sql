-- The district's records that say something else now, in the columns that the files speak of. $1: district_id.
WITH updated AS (
  UPDATE state.district_person d
  SET source_id = n.source_id, state_id = n.state_id, student_number = n.student_number, last_name = n.last_name,
    first_name = n.first_name, middle_name = n.middle_name, suffix = n.suffix, gender = n.gender, birthdate = n.birthdate, ssn = n.ssn
  FROM (
    SELECT i.source_id, o.person_id,
      CASE WHEN 'state_id' = ANY (i.has) THEN i.state_id ELSE o.state_id END AS state_id,
      CASE WHEN 'student_number' = ANY (i.has) THEN i.student_number ELSE o.student_number END AS student_number,
      coalesce(i.last_name, o.last_name) AS last_name, coalesce(i.first_name, o.first_name) AS first_name,
      CASE WHEN 'middle_name' = ANY (i.has) THEN i.middle_name ELSE o.middle_name END AS middle_name,
      CASE WHEN 'suffix' = ANY (i.has) THEN i.suffix ELSE o.suffix END AS suffix,
      CASE WHEN 'gender' = ANY (i.has) THEN i.gender ELSE o.gender END AS gender,
      CASE WHEN 'birthdate' = ANY (i.has) THEN i.birthdate ELSE o.birthdate END AS birthdate,
      CASE WHEN 'ssn' = ANY (i.has) THEN i.ssn ELSE o.ssn END AS ssn
    FROM pg_temp.feed_identity i
    JOIN state.district_person o ON o.district_id = $1::integer AND o.person_id = i.person_id
  ) AS n
  WHERE d.district_id = $1::integer AND d.person_id = n.person_id
    AND (d.source_id, d.state_id, d.student_number, d.last_name, d.first_name, d.middle_name, d.suffix, d.gender, d.birthdate, d.ssn)
      IS DISTINCT FROM (n.source_id, n.state_id, n.student_number, n.last_name, n.first_name, n.middle_name, n.suffix, n.gender, n.birthdate, n.ssn)
  RETURNING d.person_id
)
UPDATE pg_temp.feed_identity i SET is_changed = true FROM updated u WHERE i.person_id = u.person_id
