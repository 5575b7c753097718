-- Identifiers under which the district has somebody else: state ID, name and birthdate all differ from what is stored. A system that gave an
-- identifier to another student must not give him the other's records, so every record that speaks of the student is refused; find_own goes by the
-- reason. $1: district_id.
WITH reused AS (
  DELETE FROM pg_temp.feed_identity i
  USING state.district_person d
  WHERE d.district_id = $1::integer AND d.person_id = i.person_id
    AND state.folded(i.state_id) <> state.folded(d.state_id) AND i.birthdate <> d.birthdate
    AND (state.folded(i.last_name) <> state.folded(d.last_name) OR state.folded(i.first_name) <> state.folded(d.first_name))
  RETURNING i.source_id
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT DISTINCT p.file, p.line, 'source_id',
  'names another student than before: state ID, name and birthdate all differ', p.source_id
FROM reused u
JOIN pg_temp.feed_person p ON p.source_id = u.source_id
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = p.file AND r.line = p.line)
