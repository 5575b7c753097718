-- New records of students whom the district has under another identifier, by state ID, name and birthdate: stored, or earlier in this load. Two
-- records of one student would share out what is known of the child, and a release would hold half of it. $1: district_id.
WITH stored AS (
  SELECT i.source_id
  FROM pg_temp.feed_identity i
  JOIN state.district_person d ON d.district_id = $1::integer AND state.folded(d.state_id) = state.folded(i.state_id)
  WHERE i.is_new AND d.source_id IS NOT NULL
    AND state.same(d.last_name, i.last_name, 'folded') AND state.same(d.first_name, i.first_name, 'folded')
    AND (d.birthdate = i.birthdate) IS NOT FALSE
), numbered AS (
  SELECT i.*, first_value(i.source_id) OVER (PARTITION BY state.folded(i.state_id) ORDER BY i.at) AS first_id
  FROM pg_temp.feed_identity i WHERE i.is_new AND i.state_id IS NOT NULL
), staged AS (
  SELECT n.source_id
  FROM numbered n JOIN pg_temp.feed_identity f ON f.source_id = n.first_id
  WHERE n.source_id <> n.first_id
    AND state.same(f.last_name, n.last_name, 'folded') AND state.same(f.first_name, n.first_name, 'folded')
    AND (f.birthdate = n.birthdate) IS NOT FALSE
), doubled AS (
  DELETE FROM pg_temp.feed_identity i
  WHERE i.source_id IN (SELECT source_id FROM stored UNION SELECT source_id FROM staged)
  RETURNING i.source_id
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT DISTINCT p.file, p.line, 'source_id',
  'names a student whom the district has, by state ID and name, under another identifier; if its system gives new ones, load with --new-identifiers',
  p.source_id
FROM doubled d
JOIN pg_temp.feed_person p ON p.source_id = d.source_id
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = p.file AND r.line = p.line)
