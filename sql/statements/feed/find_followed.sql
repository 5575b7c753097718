-- The index follows the one district that says what is in it: where the stored record says the same as the index and no other district's
-- record is linked. To be run before the records are updated. $1: district_id.
INSERT INTO pg_temp.feed_followed (state_person_id, person_id, state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
SELECT n.state_person_id, n.person_id, n.state_id, n.last_name, n.first_name, n.middle_name, n.suffix, n.gender, n.birthdate, n.ssn
FROM state.person_index x
JOIN (
  SELECT d.state_person_id, d.person_id,
    CASE WHEN 'state_id' = ANY (i.has) THEN i.state_id ELSE d.state_id END AS state_id,
    coalesce(i.last_name, d.last_name) AS last_name, coalesce(i.first_name, d.first_name) AS first_name,
    CASE WHEN 'middle_name' = ANY (i.has) THEN i.middle_name ELSE d.middle_name END AS middle_name,
    CASE WHEN 'suffix' = ANY (i.has) THEN i.suffix ELSE d.suffix END AS suffix,
    CASE WHEN 'gender' = ANY (i.has) THEN i.gender ELSE d.gender END AS gender,
    CASE WHEN 'birthdate' = ANY (i.has) THEN i.birthdate ELSE d.birthdate END AS birthdate,
    CASE WHEN 'ssn' = ANY (i.has) THEN i.ssn ELSE d.ssn END AS ssn,
    d.state_id AS old_state_id, d.last_name AS old_last_name, d.first_name AS old_first_name, d.middle_name AS old_middle_name,
    d.suffix AS old_suffix, d.gender AS old_gender, d.birthdate AS old_birthdate, d.ssn AS old_ssn
  FROM pg_temp.feed_identity i
  JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = i.person_id
) AS n ON x.state_person_id = n.state_person_id
WHERE (x.state_id, x.last_name, x.first_name, x.middle_name, x.suffix, x.gender, x.birthdate, x.ssn)
    IS NOT DISTINCT FROM (n.old_state_id, n.old_last_name, n.old_first_name, n.old_middle_name, n.old_suffix, n.old_gender, n.old_birthdate, n.old_ssn)
  AND (x.state_id, x.last_name, x.first_name, x.middle_name, x.suffix, x.gender, x.birthdate, x.ssn)
    IS DISTINCT FROM (n.state_id, n.last_name, n.first_name, n.middle_name, n.suffix, n.gender, n.birthdate, n.ssn)
  -- Losing the state ID, or taking another person's, is for the state to decide.
  AND n.state_id IS NOT NULL
  AND (state.folded(n.state_id) = state.folded(n.old_state_id) OR NOT EXISTS (
    SELECT FROM pg_temp.feed_identity o WHERE o.person_id <> n.person_id AND state.folded(o.state_id) = state.folded(n.state_id)))
  AND NOT EXISTS (
    SELECT FROM state.person_index o
    WHERE o.state_person_id <> x.state_person_id AND state.folded(o.state_id) = state.folded(n.state_id))
  AND NOT EXISTS (
    SELECT FROM state.district_person o
    WHERE o.state_person_id = x.state_person_id AND (o.district_id, o.person_id) <> ($1::integer, n.person_id))
