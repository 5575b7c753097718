-- Entries of the worklist that no longer hold for students of this load. That the record agrees now is said only of one of which nothing else
-- is open, and which still has a state ID to agree by. $1: district_id.
UPDATE state.identity_conflict k
SET resolved_at = now(), resolution = CASE
  WHEN EXISTS (SELECT FROM pg_temp.feed_conflict c WHERE c.person_id = k.person_id) THEN 'superseded'
  WHEN d.state_id IS NULL THEN 'no_state_id'
  ELSE 'agrees_now' END::state.identity_resolution
FROM pg_temp.feed_identity i
JOIN state.district_person d ON d.district_id = $1::integer AND d.person_id = i.person_id
WHERE k.district_id = $1::integer AND k.person_id = i.person_id AND k.resolved_at IS NULL
  AND NOT EXISTS (
    SELECT FROM pg_temp.feed_conflict c
    WHERE c.person_id = k.person_id AND c.reason = k.reason AND c.state_person_id IS NOT DISTINCT FROM k.state_person_id)
