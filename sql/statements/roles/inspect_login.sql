-- What speaks against a role as a district's login: $1 name. No row: there is no such role.
SELECT
  r.rolsuper OR r.rolcreaterole OR r.rolbypassrls OR r.rolreplication
    OR EXISTS (
      SELECT FROM pg_roles ours
      WHERE ours.rolname IN ('records_transfer_owner', 'records_transfer_api', 'records_transfer_worker', 'records_transfer_dba', 'records_transfer_auditor')
        AND pg_has_role(r.oid, ours.oid, 'MEMBER')) AS is_privileged,
  (SELECT d.district_number FROM state.district_login l JOIN state.district d ON d.district_id = l.district_id WHERE l.login = r.rolname) AS district_number
FROM pg_roles r WHERE r.rolname = $1::name
