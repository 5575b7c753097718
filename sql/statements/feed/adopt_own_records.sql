-- Records that the district has from elsewhere, under the same state ID, of the same person: they are what the file speaks of. Where two of
-- either side could be meant, none is. $1: district_id.
UPDATE pg_temp.feed_identity i
SET person_id = a.person_id, is_new = false
FROM (
  SELECT n.source_id, min(d.person_id) AS person_id
  FROM pg_temp.feed_identity n
  JOIN state.district_person d ON d.district_id = $1::integer AND state.folded(d.state_id) = state.folded(n.state_id)
  WHERE n.is_new AND d.source_id IS NULL
    AND state.same(d.last_name, n.last_name, 'folded') AND state.same(d.first_name, n.first_name, 'folded')
    AND (d.birthdate = n.birthdate) IS NOT FALSE
    AND NOT EXISTS (
      SELECT FROM pg_temp.feed_identity o WHERE o.source_id <> n.source_id AND state.folded(o.state_id) = state.folded(n.state_id))
  GROUP BY n.source_id
  HAVING count(*) = 1
) AS a
WHERE a.source_id = i.source_id
