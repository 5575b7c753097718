-- Roles of students in schools that have a first day (1.2) are enrollments. The school year is that of the first session of type schoolYear that
-- has not ended on that day; of a day after all of them, the last. $1: district_id.
INSERT INTO pg_temp.oneroster_school_enrollment (at, person, source_id, gone, school_number, school_year, start_date, end_date)
SELECT DISTINCT ON (r.user_id, r.source_id) (r.file::bigint << 40) + r.line, r.user_id, 'roles|' || r.source_id, false,
  coalesce(o.body ->> 'identifier', o.source_id), y.school_year, r.begin_date, r.end_date
FROM pg_temp.oneroster_roles r
JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'org' AND o.source_id = r.org_id
  AND o.body ->> 'type' = 'school'
JOIN LATERAL (
  SELECT s.school_year FROM pg_temp.oneroster_session s
  WHERE s.type = 'schoolYear' AND NOT s.is_old AND s.school_year IS NOT NULL
  ORDER BY s.end_date >= r.begin_date DESC, CASE WHEN s.end_date >= r.begin_date THEN s.end_date END, s.end_date DESC, s.school_year LIMIT 1
) AS y ON true
WHERE NOT r.gone AND r.role = 'student' AND r.begin_date IS NOT NULL
ORDER BY r.user_id, r.source_id
