-- What the users of this load are: by their role (1.1), by roles.csv (1.2) or, where that says nothing of a user in it, as it is stored.
-- $1: district_id; $2: the version.
INSERT INTO pg_temp.oneroster_kind (source_id, kind, role)
SELECT DISTINCT u.source_id, k.kind, u.role
FROM pg_temp.oneroster_users u JOIN pg_temp.oneroster_role_kind k ON k.role = u.role
WHERE $2::text = '1.1' AND NOT u.gone
UNION ALL
SELECT DISTINCT r.user_id, coalesce(k.kind, 'other'), r.role
FROM pg_temp.oneroster_roles r LEFT JOIN pg_temp.oneroster_role_kind k ON k.role = r.role
WHERE $2::text = '1.2' AND NOT r.gone
UNION ALL
SELECT u.source_id, 'student', 'student'
FROM pg_temp.oneroster_users u JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = u.source_id
WHERE $2::text = '1.2' AND NOT u.gone AND NOT EXISTS (SELECT FROM pg_temp.oneroster_roles r WHERE r.user_id = u.source_id AND NOT r.gone)
UNION ALL
SELECT u.source_id, k.kind, k.role
FROM pg_temp.oneroster_users u
JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = u.source_id
CROSS JOIN LATERAL jsonb_array_elements_text(o.body -> 'roles') AS h (role)
JOIN pg_temp.oneroster_role_kind k ON k.role = h.role
WHERE $2::text = '1.2' AND NOT u.gone AND NOT EXISTS (SELECT FROM pg_temp.oneroster_roles r WHERE r.user_id = u.source_id AND NOT r.gone)
