-- The roles of records-transfer: groups that nobody logs in as. Roles are the whole server's, so they may be there already, made for
-- another database, and another session may be making them now.
DO $$
DECLARE
  role record;
BEGIN
  LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
  FOR role IN SELECT * FROM (VALUES
    ('records_transfer_owner', 'records-transfer: owns the schema. Migrates and loads; sees everything.'),
    ('records_transfer_api', 'records-transfer: what the functions and views of schema api run as. Nobody is a member but the owner.'),
    ('records_transfer_worker', 'records-transfer: what the lanes need. For the logins of runs and daemons.'),
    ('records_transfer_dba', 'records-transfer: inspects and operates. No payload, SSN, names or comments.'),
    ('records_transfer_auditor', 'records-transfer: reads and verifies the disclosure ledger.'),
    ('records_transfer_district', 'records-transfer: the districts'' logins. What each may see follows from state.district_login.')
  ) AS t (name, description)
  LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_roles r WHERE r.rolname = role.name);
    EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', role.name);
    EXECUTE format('COMMENT ON ROLE %I IS %L', role.name, role.description);
  END LOOP;
  -- The owner gives the functions and views of schema api to the role that they run as.
  IF NOT pg_has_role('records_transfer_owner', 'records_transfer_api', 'MEMBER') THEN
    GRANT records_transfer_api TO records_transfer_owner;
  END IF;
END $$
