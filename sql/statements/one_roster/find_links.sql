-- Who is whose contact, for the students of this load, and for the students of the contacts of this load. $1: district_id; $2: whether what is
-- stored is looked at (not where the files are all there is).
WITH student AS (
  SELECT u.file, u.line, u.source_id, u.agent_ids
  FROM pg_temp.oneroster_users u
  WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'student')
), stored AS (
  SELECT d.source_id AS person, a.contact_unique_id::text COLLATE "C" AS contact_id
  FROM records.student_contact_association a
  JOIN state.district_person d ON d.district_id = a.district_id AND d.person_id = a.person_id
  WHERE a.district_id = $1::integer AND d.source_id IS NOT NULL
), told AS (
  SELECT s.file, s.line, s.source_id AS person, c.source_id AS contact_id
  FROM student s
  CROSS JOIN LATERAL unnest(string_to_array(s.agent_ids, ',')) AS a (id)
  JOIN pg_temp.oneroster_contact c ON c.source_id = btrim(a.id)
  UNION
  SELECT s.file, s.line, s.source_id, c.source_id
  FROM pg_temp.oneroster_contact c CROSS JOIN LATERAL unnest(c.agent_ids) AS a (id)
  JOIN student s ON s.source_id = a.id
  UNION
  -- Of contacts in this load, for students who are not in it.
  SELECT o.file, o.line, t.person, o.source_id
  FROM pg_temp.feed_object o
  JOIN pg_temp.oneroster_contact c ON c.source_id = o.source_id
  JOIN (
    SELECT person, contact_id FROM stored WHERE $2::boolean
    UNION
    SELECT d.source_id, c.source_id
    FROM pg_temp.oneroster_contact c CROSS JOIN LATERAL unnest(c.agent_ids) AS a (id)
    JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = a.id
  ) AS t ON t.contact_id = o.source_id
  WHERE o.kind = 'user' AND NOT o.gone AND NOT EXISTS (SELECT FROM student s WHERE s.source_id = t.person)
)
INSERT INTO pg_temp.oneroster_link (file, line, person, contact_id, is_marker)
SELECT DISTINCT ON (person, contact_id) file, line, person, contact_id, false FROM told
UNION ALL
-- All that was stored of them from here: what these records do not say any more goes.
SELECT s.file, s.line, k.person, k.contact_id, true
FROM stored k JOIN student s ON s.source_id = k.person JOIN pg_temp.oneroster_contact c ON c.source_id = k.contact_id
UNION ALL
SELECT t.file, t.line, k.person, k.contact_id, true FROM stored k JOIN told t ON t.person = k.person AND t.contact_id = k.contact_id
UNION ALL
SELECT o.file, o.line, k.person, k.contact_id, true
FROM pg_temp.feed_object o JOIN stored k ON k.contact_id = o.source_id WHERE o.kind = 'user' AND o.gone
