DROP VIEW IF EXISTS ops.identity_worklist CASCADE;
CREATE VIEW ops.identity_worklist AS
SELECT k.conflict_id, d.district_number, k.person_id, k.state_person_id, k.reason, k.mismatched_fields, k.noted_at
FROM state.identity_conflict k
JOIN state.district d ON d.district_id = k.district_id
WHERE k.resolved_at IS NULL
ORDER BY k.conflict_id;
COMMENT ON VIEW ops.identity_worklist IS 'Records of districts that the state has to say of whether they are of a person of the state person index: ops.resolve_identity takes the answer. Open entries only, oldest first.';
COMMENT ON COLUMN ops.identity_worklist.conflict_id IS 'The entry.';
COMMENT ON COLUMN ops.identity_worklist.district_number IS 'The district whose record it is.';
COMMENT ON COLUMN ops.identity_worklist.person_id IS 'The record: the person''s ID in that district.';
COMMENT ON COLUMN ops.identity_worklist.state_person_id IS 'The person of the index whom the record could be of; NULL where there are several.';
COMMENT ON COLUMN ops.identity_worklist.reason IS 'What conflicts: same_id_different_people, same_person_two_ids, several_with_this_id; differs_from_index: the record is linked to the person and says something else.';
COMMENT ON COLUMN ops.identity_worklist.mismatched_fields IS 'Names of the identity fields that differ, never their values; empty where none does.';
COMMENT ON COLUMN ops.identity_worklist.noted_at IS 'When a load found it.';
