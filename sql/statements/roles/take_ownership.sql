-- Gives everything of records-transfer in this database to the owning role, whoever made it.
DO $$
DECLARE
  thing record;
BEGIN
  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO records_transfer_owner', current_database());
  GRANT USAGE, CREATE ON SCHEMA public TO records_transfer_owner;
  FOR thing IN
    SELECT format('SCHEMA %I', n.nspname) AS name
    FROM pg_namespace n WHERE n.nspname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'api', 'audit', 'feed')
    UNION ALL
    -- Sequences of identity columns go with their tables.
    SELECT format('%s %s', CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, c.oid::regclass)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'v', 'p')
      AND (n.nspname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'api', 'audit', 'feed') OR c.oid = 'public."recordsTransfer"'::regclass)
    UNION ALL
    SELECT format('ROUTINE %s', p.oid::regprocedure)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'api', 'audit', 'feed')
    UNION ALL
    SELECT format('%s %s', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, t.oid::regtype)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype IN ('e', 'd') AND n.nspname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'api', 'audit', 'feed')
  LOOP
    EXECUTE format('ALTER %s OWNER TO records_transfer_owner', thing.name);
  END LOOP;
END $$
