-- The students whose enrollments in schools this load can change.
INSERT INTO pg_temp.oneroster_touched (person, at)
SELECT person, min(at) FROM (
  SELECT person, (file::bigint << 40) + line AS at FROM pg_temp.student_section_association
  UNION ALL
  SELECT u.source_id, (u.file::bigint << 40) + u.line FROM pg_temp.oneroster_users u
  WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'student')
  UNION ALL
  SELECT r.user_id, (r.file::bigint << 40) + r.line FROM pg_temp.oneroster_roles r WHERE NOT r.gone AND r.role = 'student'
) AS t
GROUP BY person
