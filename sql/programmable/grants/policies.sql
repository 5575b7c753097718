-- Row-level security on every table that what a district calls can reach: the second wall. The functions and views of schema api ask for the
-- district's own rows as it is; where one forgets to, or is tricked, records_transfer_api sees no others all the same. The state's own
-- roles see all rows of what they may see at all. The owner is not bound. transfer.records_transfer_payload and transfer.release_manifest
-- have none, because workers fill them by COPY, which PostgreSQL does not do under row-level security: records_transfer_api has no right
-- to them, but to views that hold the same condition.
DO $$
DECLARE
  reached    record;
  definition text;
  own        CONSTANT text := '= ANY ((SELECT state.visible_districts())::integer[])';
  one_side   CONSTANT text := format('request_district_id %1$s OR release_district_id %1$s', own);
  of_a_side  CONSTANT text := 'EXISTS (SELECT FROM transfer.records_transfer t WHERE t.transfer_id = %I.transfer_id)';
BEGIN
  FOR reached IN
    SELECT t.name::regclass AS name, t.command, t.seen, t.written
    FROM (VALUES
      ('state.district', 'SELECT', 'district_id ' || own, NULL),
      ('state.user_account', 'SELECT', 'district_id ' || own, NULL),
      ('state.district_person', 'SELECT', 'district_id ' || own, NULL),
      ('state.enrollment', 'SELECT', 'district_id ' || own, NULL),
      ('transfer.records_transfer', 'SELECT', one_side, NULL),
      ('transfer.records_transfer', 'INSERT', NULL, 'request_district_id ' || own),
      -- Only the former district changes a transfer: it answers.
      ('transfer.records_transfer', 'UPDATE', 'release_district_id ' || own, 'release_district_id ' || own),
      ('transfer.queue', 'SELECT', 'district_id ' || own, NULL),
      ('transfer.queue', 'INSERT', NULL, format(of_a_side, 'queue')),
      ('transfer.overlap', 'SELECT',
        'EXISTS (SELECT FROM transfer.records_transfer t WHERE t.transfer_id = overlap.transfer_id AND t.release_district_id ' || own || ')', NULL),
      ('inbox.notice', 'SELECT', 'district_id ' || own, NULL),
      ('inbox.recipient', 'SELECT', 'user_id IN (SELECT u.user_id FROM state.user_account u)', NULL),
      ('inbox.recipient', 'UPDATE', 'user_id IN (SELECT u.user_id FROM state.user_account u)', NULL)
    ) AS t (name, command, seen, written)
    UNION ALL
    SELECT c.oid::regclass, 'SELECT', 'district_id ' || own, NULL
    FROM pg_class c WHERE c.relnamespace = 'records'::regnamespace AND c.relkind = 'r'
  LOOP
    definition := concat_ws(' ', 'FOR ' || reached.command || ' TO records_transfer_api', 'USING (' || reached.seen || ')',
      'WITH CHECK (' || reached.written || ')');
    -- A policy that stands is left alone: changing it would lock the table against everybody, while workers work.
    CONTINUE WHEN EXISTS (
      SELECT FROM pg_policy p
      WHERE p.polrelid = reached.name AND p.polname = 'own_district_' || lower(reached.command)
        AND obj_description(p.oid, 'pg_policy') = definition);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', reached.name);
    EXECUTE format('DROP POLICY IF EXISTS own_district_%s ON %s', lower(reached.command), reached.name);
    EXECUTE format('CREATE POLICY own_district_%s ON %s %s', lower(reached.command), reached.name, definition);
    EXECUTE format('COMMENT ON POLICY own_district_%s ON %s IS %L', lower(reached.command), reached.name, definition);
    EXECUTE format('DROP POLICY IF EXISTS state_roles ON %s', reached.name);
    EXECUTE format('CREATE POLICY state_roles ON %s
      TO records_transfer_worker, records_transfer_dba, records_transfer_auditor USING (true) WITH CHECK (true)', reached.name);
  END LOOP;
END $$;
