-- Identifiers under which the district has somebody else: state ID, name and birthdate all differ from what is stored. A system that gave an
-- identifier to another student must not give him the other's records. $1: district_id.
WITH reused AS (
  DELETE FROM pg_temp.feed_identity i
  USING state.district_person d
  WHERE d.district_id = $1::integer AND d.person_id = i.person_id
    AND state.folded(i.state_id) <> state.folded(d.state_id) AND i.birthdate <> d.birthdate
    AND (state.folded(i.last_name) <> state.folded(d.last_name) OR state.folded(i.first_name) <> state.folded(d.first_name))
  RETURNING i.at, i.source_id
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT (at >> 40)::integer, at & 1099511627775, 'source_id',
  'names another student than before: state ID, name and birthdate all differ', source_id
FROM reused
