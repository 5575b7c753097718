extension Attack {
  /// On what the server knows, counts and can do.
  static let onServer = [
    Attack("sees who is connected and what runs", "42501", "SELECT * FROM pg_stat_activity"),
    Attack("counts sessions", "42501", "SELECT numbackends FROM pg_stat_database"),
    Attack("sees locks", "42501", "SELECT * FROM pg_locks"),
    Attack("asks who blocks whom", "42501", "SELECT pg_blocking_pids(1)"),
    Attack("counts rows written", "42501", "SELECT n_tup_upd FROM pg_stat_user_tables"),
    Attack("counts rows of its transaction", "42501", "SELECT * FROM pg_stat_xact_all_tables"),
    Attack("counts pages read", "42501", "SELECT * FROM pg_statio_all_tables"),
    Attack("counts scans of indexes", "42501", "SELECT idx_scan FROM pg_stat_all_indexes"),
    Attack("counts calls of functions", "42501", "SELECT * FROM pg_stat_user_functions"),
    Attack("sees the log being written", "42501", "SELECT * FROM pg_stat_wal"),
    Attack("sees the writer", "42501", "SELECT * FROM pg_stat_bgwriter"),
    Attack("sees maintenance at work", "42501", "SELECT * FROM pg_stat_progress_vacuum"),
    Attack("sees a COPY at work", "42501", "SELECT * FROM pg_stat_progress_copy"),
    Attack("sees others' certificates", "42501", "SELECT * FROM pg_stat_ssl"),
    Attack("reads estimates of rows", "42501", "SELECT relname, reltuples FROM pg_class"),
    Attack("reads estimates of pages", "42501", "SELECT relpages FROM pg_class WHERE relname = 'records_transfer'"),
    Attack(
      "measures a table", "42501", "SELECT pg_relation_size(oid) FROM pg_class WHERE relname = 'records_transfer'"),
    Attack("measures the database", "42501", "SELECT pg_database_size('{database}')"),
    Attack(
      "reads statistics", "nothing",
      "SELECT FROM pg_stats WHERE schemaname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'audit', 'feed')"),
    Attack("reads statistics as they are", "42501", "SELECT * FROM pg_statistic"),
    Attack("reads extended statistics", "nothing", "SELECT FROM pg_stats_ext"),
    Attack(
      "makes statistics", "42809", "CREATE STATISTICS api.mine ON district_number, status FROM api.district_transfers"),
    Attack("takes a number of a sequence", "42501", "SELECT nextval('transfer.records_transfer_transfer_id_seq')"),
    Attack(
      "takes a number by OID", "42501",
      "SELECT nextval(oid::regclass) FROM pg_class WHERE relname = 'records_transfer_transfer_id_seq'"),
    Attack(
      "reads a sequence by OID", "42501",
      "SELECT pg_sequence_last_value(oid) FROM pg_class WHERE relname = 'notice_notice_id_seq'"),
    Attack(
      "sets a sequence by OID", "42501",
      "SELECT setval(oid::regclass, 1) FROM pg_class WHERE relname = 'notice_notice_id_seq'"),
    Attack("reads sequences' values", "nothing", "SELECT FROM pg_sequences WHERE last_value IS NOT NULL"),
    Attack(
      "asks for the last number", "55000",
      "SELECT api.delete_notice('a.group.all', '{own}', 'waiting'); SELECT lastval()"),
    Attack("counts transactions", "42501", "SELECT txid_current()"),
    Attack("counts transactions otherwise", "42501", "SELECT pg_current_xact_id()"),
    Attack(
      "counts transactions by its settings", "42501",
      "ALTER ROLE \"{me}\" SET work_mem = '1MB'; SELECT xmin FROM pg_db_role_setting"),
    Attack(
      "counts transactions by its default rights", "42501",
      "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC; SELECT xmin FROM pg_default_acl"),
    Attack("sees what others have open", "42501", "SELECT pg_current_snapshot()"),
    Attack("reads the control file", "42501", "SELECT next_xid FROM pg_control_checkpoint()"),
    Attack("hands its snapshot on", "42501", "SELECT pg_export_snapshot()"),
    Attack("sees where the log stands", "42501", "SELECT pg_current_wal_lsn()"),
    Attack("has the log tell where it stands", "42501", "SELECT pg_logical_emit_message(false, 'x', 'y')"),
    Attack("asks on which channel daemons are woken", "42501", "SELECT channel FROM ops.wake_channel"),
    Attack(
      "hears of others' channels", "nothing",
      "LISTEN records_transfer; SELECT FROM pg_listening_channels() c WHERE c <> 'records_transfer'"),
    Attack("measures notifications", "42501", "SELECT pg_notification_queue_usage()"),
    Attack("sees prepared transactions", "42501", "SELECT * FROM pg_prepared_xacts"),
    Attack(
      "leaves a prepared transaction behind", "55000",
      "BEGIN; SELECT api.delete_notice('a.group.all', '{own}', 'waiting'); PREPARE TRANSACTION 'mine'"),
    Attack(
      "holds a run's lock", "42501", "SELECT pg_try_advisory_lock(hashtextextended('records-transfer job nightly', 0))"),
    Attack("asks whether a run's lock is held", "42501", "SELECT pg_try_advisory_xact_lock_shared(1, 2)"),
    Attack("ends others' sessions", "42501", "SELECT pg_terminate_backend(1)"),
    Attack("asks which sessions there are", "42501", "SELECT pg_cancel_backend(n) FROM generate_series(1, 100) n"),
    Attack("reads passwords", "42501", "SELECT * FROM pg_authid"),
    Attack("reads who may connect", "42501", "SELECT * FROM pg_hba_file_rules"),
    Attack("reads where the server lies", "42501", "SHOW data_directory"),
    Attack(
      "reads a setting of the superuser's", "42501",
      "SELECT current_setting('log_directory'), current_setting('config_file')"),
    Attack("reads a file", "42501", "SELECT pg_read_file('postgresql.conf')"),
    Attack("lists files", "42501", "SELECT * FROM pg_ls_dir('.')"),
    Attack("asks for a file's age", "42501", "SELECT * FROM pg_stat_file('postgresql.conf')"),
    Attack("asks which log is written", "42501", "SELECT pg_current_logfile()"),
    Attack("copies to a file", "42501", "COPY (SELECT 1) TO '/tmp/records-transfer-attack'"),
    Attack("copies from a file", "42501", "COPY state.district_login FROM '/etc/passwd'"),
    Attack("runs a program", "42501", "COPY (SELECT 1) TO PROGRAM 'cat'"),
    Attack("imports a file as a large object", "42501", "SELECT lo_import('/etc/passwd')"),
    Attack("makes a large object", "42501", "SELECT lo_from_bytea(0, 'x')"),
    Attack("reads large objects", "42501", "SELECT * FROM pg_largeobject"),
    Attack("connects out by dblink", "42501", "CREATE EXTENSION dblink"),
    Attack("connects out by a foreign server", "42501", "CREATE EXTENSION postgres_fdw"),
    Attack("makes a foreign data wrapper", "42501", "CREATE FOREIGN DATA WRAPPER mine"),
    Attack(
      "reads pages as they lie", "42501", "CREATE EXTENSION pageinspect"),
    Attack("loads a library", "42501", "LOAD 'auto_explain'"),
    Attack(
      "makes an event trigger", "42501", "CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION api.nothing()"
    ),
    Attack("publishes tables", "42501", "CREATE PUBLICATION mine"),
    Attack(
      "subscribes", "42501", "CREATE SUBSCRIPTION mine CONNECTION 'dbname=x' PUBLICATION y WITH (connect = false)"),
    Attack("makes a replication slot", "42501", "SELECT pg_create_logical_replication_slot('mine', 'test_decoding')"),
    Attack("reads replication slots", "42501", "SELECT * FROM pg_replication_slots"),
    Attack("sets the server", "42501", "ALTER SYSTEM SET log_statement = 'all'"),
    Attack("sets the database", "42501", "ALTER DATABASE \"{database}\" SET search_path = pg_temp"),
    Attack("has statements logged", "42501", "SET log_statement = 'all'"),
    Attack("has plans logged", "42501", "SET log_planner_stats = on"),
    Attack("makes a database", "42501", "CREATE DATABASE mine TEMPLATE \"{database}\""),
    Attack("reloads the server", "42501", "SELECT pg_reload_conf()"),
    Attack("resets statistics", "42501", "SELECT pg_stat_reset()"),
    Attack("reads the memory of sessions", "42501", "SELECT * FROM pg_backend_memory_contexts"),
    Attack("comments on a view", "42501", "COMMENT ON VIEW api.inbox IS 'mine'"),
    Attack(
      "works on an index by OID", "42501",
      "SELECT brin_summarize_new_values(oid) FROM pg_class WHERE relname = 'queue_pkey'"),
    Attack("sees the system columns of a view", "42703", "SELECT xmin, ctid FROM api.district_transfers"),
    Attack(
      "names an encoding that quotes badly", "RT001",
      "SET client_encoding = 'SJIS'; SELECT api.release_records(E'b.group.all\\\\', '{own}')"),
  ]
}
