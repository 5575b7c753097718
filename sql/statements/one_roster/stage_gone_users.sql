-- Users who are gone, by what is stored of them: staff has no account any more, students have left, contacts are forgotten. $1: district_id.
WITH gone AS (
  SELECT u.file, u.line, u.source_id, d.person_id, o.body
  FROM pg_temp.oneroster_users u
  LEFT JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = u.source_id
  LEFT JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = u.source_id
  WHERE u.gone
), student AS (
  INSERT INTO pg_temp.feed_enrollment (file, line, person, source_id, gone)
  SELECT file, line, source_id, NULL, true FROM gone WHERE person_id IS NOT NULL
), staff AS (
  INSERT INTO pg_temp.feed_user (file, line, user_name, gone)
  SELECT g.file, g.line, g.body ->> 'username', true FROM gone g
  WHERE g.body ->> 'username' IS NOT NULL
    AND EXISTS (
      SELECT FROM jsonb_array_elements_text(g.body -> 'roles') AS h (role) JOIN pg_temp.oneroster_role_kind k ON k.role = h.role
      WHERE k.kind = 'staff')
)
INSERT INTO pg_temp.feed_object (file, line, kind, source_id, gone, body)
SELECT file, line, 'user', source_id, true, '{}' FROM gone WHERE body IS NOT NULL
