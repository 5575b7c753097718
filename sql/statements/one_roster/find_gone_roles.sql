-- Roles that are gone, by what is stored of them. $1: district_id.
INSERT INTO pg_temp.oneroster_school_enrollment (at, person, source_id, gone)
SELECT (r.file::bigint << 40) + r.line, d.source_id, k.source_id, true
FROM pg_temp.oneroster_roles r
JOIN state.enrollment k ON k.district_id = $1::integer AND k.source_id = 'roles|' || r.source_id
JOIN state.district_person d ON d.district_id = k.district_id AND d.person_id = k.person_id
WHERE r.gone AND d.source_id IS NOT NULL
