-- Entries for the worklist; those that are open already stay as they are. $1: district_id.
INSERT INTO state.identity_conflict (district_id, person_id, state_person_id, reason, mismatched_fields)
SELECT DISTINCT ON (person_id, reason, state_person_id) $1::integer, person_id, state_person_id, reason, mismatched_fields
FROM pg_temp.feed_conflict
ORDER BY person_id, reason, state_person_id
ON CONFLICT DO NOTHING
