-- The open entries of the person index's worklist, oldest first.
SELECT w.conflict_id, w.district_number, w.person_id, w.state_person_id, w.reason, w.mismatched_fields, date_trunc('second', w.noted_at)
FROM ops.identity_worklist w
ORDER BY w.conflict_id
