-- The logins of districts, and whether each can log in.
SELECT l.login::text, d.district_number, d.name, date_trunc('second', l.assigned_at), l.assigned_by,
  coalesce(r.rolcanlogin AND pg_has_role(r.oid, 'records_transfer_district', 'MEMBER'), false)
FROM state.district_login l
JOIN state.district d ON d.district_id = l.district_id
LEFT JOIN pg_roles r ON r.rolname = l.login
ORDER BY d.district_number, l.login
