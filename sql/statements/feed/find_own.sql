-- Everybody whom rows of this load can name: not by an identifier that this load gives to somebody else. $1: district_id.
INSERT INTO pg_temp.feed_own (source_id, person_id)
SELECT d.source_id, d.person_id
FROM state.district_person d
WHERE d.district_id = $1::integer AND d.source_id IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM pg_temp.feed_refusal r
    -- As check_reused_ids says it, be it that it said so before this was taken back and done again: by the identifier alone, for the record that
    -- gave it may not be staged again.
    WHERE r.reason = 'names another student than before: state ID, name and birthdate all differ' AND r.value = d.source_id)
