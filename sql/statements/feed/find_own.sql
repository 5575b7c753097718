-- Everybody whom rows of this load can name: not by an identifier that this load gives to somebody else. $1: district_id.
INSERT INTO pg_temp.feed_own (source_id, person_id)
SELECT d.source_id, d.person_id
FROM state.district_person d
WHERE d.district_id = $1::integer AND d.source_id IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM pg_temp.feed_refusal r JOIN pg_temp.feed_person p ON p.file = r.file AND p.line = r.line
    -- As check_reused_ids says it, be it that it said so before this was taken back and done again.
    WHERE r.reason = 'names another student than before: state ID, name and birthdate all differ' AND p.source_id = d.source_id)
