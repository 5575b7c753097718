-- New records of students whom the district has under another identifier, by state ID, name and birthdate: stored, as this load leaves them, or
-- earlier in this load. Two records of one student would share out what is known of the child, and a release would hold half of it.
-- $1: district_id.
WITH new AS (
  SELECT i.source_id, i.at, i.birthdate, state.folded(i.state_id) AS state_key, state.folded(i.last_name) AS last_key,
    state.folded(i.first_name) AS first_key
  FROM pg_temp.feed_identity i WHERE i.is_new AND i.state_id IS NOT NULL
), stored AS (
  SELECT coalesce(i.birthdate, d.birthdate) AS birthdate,
    state.folded(CASE WHEN 'state_id' = ANY (i.has) THEN i.state_id ELSE d.state_id END) AS state_key,
    state.folded(coalesce(i.last_name, d.last_name)) AS last_key, state.folded(coalesce(i.first_name, d.first_name)) AS first_key
  FROM state.district_person d LEFT JOIN pg_temp.feed_identity i ON i.person_id = d.person_id AND NOT i.is_new
  WHERE d.district_id = $1::integer AND d.source_id IS NOT NULL
), doubled AS (
  DELETE FROM pg_temp.feed_identity i
  WHERE i.source_id IN (
    SELECT n.source_id
    FROM new n JOIN stored s ON s.state_key = n.state_key AND s.last_key = n.last_key AND s.first_key = n.first_key
    WHERE (s.birthdate = n.birthdate) IS NOT FALSE
    UNION
    SELECT q.source_id
    FROM (
      -- One without a birthdate may be anybody of the name.
      SELECT n.source_id, row_number() OVER (PARTITION BY n.state_key, n.last_key, n.first_key, n.birthdate ORDER BY n.at) AS alike,
        n.birthdate IS NULL AND count(n.birthdate) OVER (PARTITION BY n.state_key, n.last_key, n.first_key) > 0 AS is_anybody
      FROM new n
    ) AS q
    WHERE q.alike > 1 OR q.is_anybody)
  RETURNING i.source_id
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT DISTINCT p.file, p.line, 'source_id',
  'names a student whom the district has, by state ID and name, under another identifier; if its system gives new ones, load with --new-identifiers',
  p.source_id
FROM doubled d
JOIN pg_temp.feed_person p ON p.source_id = d.source_id
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = p.file AND r.line = p.line)
