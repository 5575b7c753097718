-- Why candidates could not be linked; and records that are linked and, changed or told of before, say something else than the index.
-- $1: district_id.
WITH compared AS (
  SELECT c.person_id, x.state_person_id, count(*) OVER (PARTITION BY c.person_id) AS persons,
    state.mismatched_fields(f, x.last_name, c.last_name, x.first_name, c.first_name, x.middle_name, c.middle_name, x.gender, c.gender,
      x.birthdate, c.birthdate, x.ssn, c.ssn) AS fields
  FROM pg_temp.feed_candidate c
  JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = c.person_id AND d.state_person_id IS NULL
  JOIN state.person_index x ON state.folded(x.state_id) = c.state_key
  CROSS JOIN state.profile f
), linked AS (
  SELECT d.person_id, d.state_person_id, (state.folded(d.state_id) = state.folded(x.state_id)) IS TRUE AS same_id,
    state.mismatched_fields(f, x.last_name, d.last_name, x.first_name, d.first_name, x.middle_name, d.middle_name, x.gender, d.gender,
      x.birthdate, d.birthdate, x.ssn, d.ssn) AS fields
  FROM pg_temp.feed_identity i
  JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = i.person_id
  JOIN state.person_index x ON x.state_person_id = d.state_person_id
  CROSS JOIN state.profile f
  -- What both do not know is no difference.
  WHERE (d.state_id, d.last_name, d.first_name, d.middle_name, d.gender, d.birthdate, d.ssn)
      IS DISTINCT FROM (x.state_id, x.last_name, x.first_name, x.middle_name, x.gender, x.birthdate, x.ssn)
    AND (i.is_changed OR EXISTS (
      SELECT FROM state.identity_conflict k
      WHERE k.district_id = d.district_id AND k.person_id = d.person_id AND k.resolved_at IS NULL))
)
INSERT INTO pg_temp.feed_conflict (person_id, state_person_id, reason, mismatched_fields)
SELECT person_id, state_person_id, 'same_id_different_people'::state.identity_reason, fields FROM compared WHERE persons = 1
UNION ALL
SELECT DISTINCT person_id, NULL::bigint, 'several_with_this_id'::state.identity_reason, '{}'::text[] FROM compared WHERE persons > 1
UNION ALL
SELECT t.person_id, t.state_person_id, 'same_person_two_ids'::state.identity_reason, '{}'::text[]
FROM pg_temp.feed_twin t
JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = t.person_id AND d.state_person_id IS NULL
UNION ALL
-- Whose correction would make the person of the index the same as another one, and who was found to be that before and is not what the index says.
SELECT d.person_id, o.state_person_id, 'same_person_two_ids'::state.identity_reason, '{}'::text[]
FROM (
  SELECT person_id, state_person_id FROM pg_temp.feed_followed_twin
  UNION
  SELECT k.person_id, k.state_person_id
  FROM state.identity_conflict k JOIN pg_temp.feed_identity i ON i.person_id = k.person_id
  WHERE k.district_id = $1::integer AND k.resolved_at IS NULL AND k.reason = 'same_person_two_ids'
) AS t
JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = t.person_id AND d.state_person_id <> t.state_person_id
JOIN state.person_index x ON x.state_person_id = d.state_person_id
JOIN state.person_index o ON o.state_person_id = t.state_person_id
CROSS JOIN state.profile f
WHERE (d.last_name, d.first_name, d.middle_name, d.gender, d.birthdate, d.ssn)
    IS DISTINCT FROM (x.last_name, x.first_name, x.middle_name, x.gender, x.birthdate, x.ssn)
  AND state.mismatched_fields(f, o.last_name, d.last_name, o.first_name, d.first_name, o.middle_name, d.middle_name, o.gender, d.gender,
    o.birthdate, d.birthdate, o.ssn, d.ssn) = '{}'
UNION ALL
SELECT person_id, state_person_id,
  CASE WHEN fields = '{}' THEN 'same_person_two_ids' ELSE 'differs_from_index' END::state.identity_reason, fields
FROM linked WHERE fields <> '{}' OR NOT same_id
