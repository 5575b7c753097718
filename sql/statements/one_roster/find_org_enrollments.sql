-- Students of a school (orgSourcedIds; of 1.2 roles without a first day) who are in no class in the school year: they are enrolled from its first
-- day on. The school year is the last one that has begun, by the state's day of today, or else the first. $1: district_id.
WITH year AS (
  SELECT s.school_year, s.start_date
  FROM pg_temp.oneroster_session s
  CROSS JOIN (SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM state.profile) AS d
  WHERE s.type = 'schoolYear' AND NOT s.is_old AND s.school_year IS NOT NULL
  ORDER BY s.start_date <= d.today DESC, CASE WHEN s.start_date <= d.today THEN s.start_date END DESC, s.start_date, s.session_id LIMIT 1
), member AS (
  SELECT (u.file::bigint << 40) + u.line AS at, u.source_id AS person, btrim(o.id) AS org_id
  FROM pg_temp.oneroster_users u CROSS JOIN LATERAL unnest(string_to_array(u.org_ids, ',')) AS o (id)
  WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'student')
  UNION ALL
  SELECT (r.file::bigint << 40) + r.line, r.user_id, r.org_id
  FROM pg_temp.oneroster_roles r WHERE NOT r.gone AND r.role = 'student' AND r.begin_date IS NULL
)
INSERT INTO pg_temp.oneroster_school_enrollment (at, person, source_id, gone, school_number, school_year, start_date)
SELECT min(m.at), m.person, 'classes|' || n.school_number || '|' || y.school_year, false, n.school_number, y.school_year, y.start_date
FROM member m
JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'org' AND o.source_id = m.org_id
  AND o.body ->> 'type' = 'school'
CROSS JOIN LATERAL (SELECT coalesce(o.body ->> 'identifier', o.source_id) AS school_number) AS n
CROSS JOIN year y
WHERE NOT EXISTS (
    SELECT FROM pg_temp.oneroster_school_enrollment k
    WHERE k.person = m.person AND NOT k.gone AND (k.school_year = y.school_year OR k.source_id LIKE 'roles|%'))
  AND NOT EXISTS (
    SELECT FROM state.district_person d JOIN state.enrollment e ON e.district_id = d.district_id AND e.person_id = d.person_id
    WHERE d.district_id = $1::integer AND d.source_id = m.person AND e.source_id LIKE 'roles|%')
GROUP BY m.person, n.school_number, y.school_year, y.start_date
