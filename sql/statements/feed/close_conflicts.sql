-- Entries of the worklist that no longer hold for students of this load. $1: district_id.
UPDATE state.identity_conflict k
SET resolved_at = now(), resolution = 'agrees_now'
FROM pg_temp.feed_identity i
WHERE k.district_id = $1::integer AND k.person_id = i.person_id AND k.resolved_at IS NULL
  AND NOT EXISTS (
    SELECT FROM pg_temp.feed_conflict c
    WHERE c.person_id = k.person_id AND c.reason = k.reason AND c.state_person_id IS NOT DISTINCT FROM k.state_person_id)
