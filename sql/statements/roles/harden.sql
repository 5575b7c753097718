-- Takes from PUBLIC what PostgreSQL gives to everybody in a new database, and what a district has no use for but to learn what others
-- do, or to stand in their way. A superuser's to do. The state's own roles keep it.
DO $$
DECLARE
  hidden  record;
  other   name;
  state_roles CONSTANT text :=
    'records_transfer_owner, records_transfer_worker, records_transfer_dba, records_transfer_auditor, records_transfer_api';
  routine record;
BEGIN
  -- Connecting takes a role of ours; temporary tables could be put in front of others by a search_path.
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %s, records_transfer_district', current_database(), state_roles);
  -- What is taken here could be had from another database: who is connected, locks and transactions are the whole server's. These two
  -- every server has; further ones are the administrator's to close, see docs/OPERATIONS.md.
  FOR other IN
    SELECT d.datname FROM pg_database d
    WHERE d.datname IN ('postgres', 'template1') AND d.datname <> current_database()
      AND EXISTS (SELECT FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a WHERE a.grantee = 0)
  LOOP
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', other);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %s', other, state_roles);
  END LOOP;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  -- No functions and no DO blocks of districts' own.
  REVOKE USAGE ON LANGUAGE plpgsql, sql FROM PUBLIC;
  GRANT USAGE ON LANGUAGE plpgsql, sql TO records_transfer_owner;
  ALTER DEFAULT PRIVILEGES FOR ROLE records_transfer_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

  FOR routine IN
    SELECT p.oid::regprocedure AS signature
    FROM pg_proc p
    WHERE p.pronamespace = 'pg_catalog'::regnamespace AND (
      -- Whether others' locks are held, and a way to hold them.
      p.proname ~ '^pg_(try_)?advisory_' OR p.proname IN ('pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids',
        'pg_isolation_test_session_is_blocked')
      -- Whether there is a session of this number; whether somebody works on a table's definition.
      OR p.proname IN ('pg_cancel_backend', 'pg_terminate_backend', 'brin_summarize_new_values', 'brin_summarize_range',
        'brin_desummarize_range', 'gin_clean_pending_list')
      -- Who is there, how many rows were written where, and when.
      OR p.proname ~ '^pg_stat_get_' OR p.proname IN ('pg_notification_queue_usage', 'pg_prepared_xact', 'pg_stat_have_stats')
      -- How large tables are.
      OR p.proname IN ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size', 'pg_database_size',
        'pg_tablespace_size', 'pg_relation_filenode', 'pg_relation_filepath', 'pg_filenode_relation')
      -- That others' transactions begin and end.
      OR p.proname ~ '^txid_' OR p.proname ~ '^pg_snapshot_' OR p.proname IN ('pg_current_snapshot', 'pg_current_xact_id',
        'pg_current_xact_id_if_assigned', 'pg_visible_in_snapshot', 'pg_xact_status', 'pg_export_snapshot', 'pg_last_committed_xact',
        'pg_xact_commit_timestamp', 'pg_xact_commit_timestamp_origin', 'pg_get_multixact_members', 'mxid_age', 'age')
      OR p.proname ~ '^pg_current_wal_' OR p.proname ~ '^pg_last_wal_' OR p.proname ~ '^pg_control_'
      OR p.proname IN ('pg_last_xact_replay_timestamp', 'pg_logical_emit_message', 'pg_get_replication_slots')
      -- Storage that no right to a table limits.
      OR p.proname ~ '^lo_' OR p.proname IN ('loread', 'lowrite'))
      -- Also those of intervals and numbers, which are called age and lo_ by accident only.
      AND p.oid NOT IN ('age(timestamptz)'::regprocedure, 'age(timestamptz, timestamptz)'::regprocedure,
        'age(timestamp)'::regprocedure, 'age(timestamp, timestamp)'::regprocedure)
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine.signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', routine.signature, state_roles);
  END LOOP;

  -- pg_class without its estimates of rows and pages. Of what a login can change for itself (its settings, its default privileges), not
  -- the number of the transaction that did: all system columns go where columns are granted one by one.
  FOR hidden IN SELECT * FROM (VALUES
    ('pg_class', ARRAY['reltuples', 'relpages', 'relallvisible', 'relfilenode', 'relfrozenxid', 'relminmxid']),
    ('pg_database', ARRAY['datfrozenxid', 'datminmxid']),
    ('pg_db_role_setting', '{}'),
    ('pg_default_acl', '{}')
  ) AS t (catalog, columns)
  LOOP
    EXECUTE format('REVOKE SELECT ON pg_catalog.%I FROM PUBLIC', hidden.catalog);
    EXECUTE (
      SELECT format('GRANT SELECT (%s) ON pg_catalog.%I TO PUBLIC', string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), hidden.catalog)
      FROM pg_attribute a
      WHERE a.attrelid = format('pg_catalog.%I', hidden.catalog)::regclass AND a.attnum > 0 AND a.attname <> ALL (hidden.columns));
    EXECUTE format('GRANT SELECT ON pg_catalog.%I TO %s', hidden.catalog, state_roles);
  END LOOP;
END $$
