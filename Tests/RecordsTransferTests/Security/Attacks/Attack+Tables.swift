extension Attack {
  /// On tables, views and the functions behind them.
  static let onTables = [
    Attack("reads all transfers", "42501", "SELECT * FROM transfer.records_transfer"),
    Attack("reads the whole record", "42501", "SELECT * FROM public.\"recordsTransfer\""),
    Attack("reads payloads", "42501", "SELECT transcript_xml FROM transfer.records_transfer_payload"),
    Attack("reads the state's index", "42501", "SELECT * FROM state.person_index"),
    Attack("reads others' students", "42501", "SELECT * FROM state.district_person WHERE district_id = 2"),
    Attack("reads others' source records", "42501", "SELECT * FROM records.student_health"),
    Attack("reads who works where", "42501", "SELECT * FROM state.user_account"),
    Attack("reads who has which login", "42501", "SELECT * FROM state.district_login"),
    Attack("reads the queue", "42501", "SELECT count(*) FROM transfer.queue"),
    Attack("reads the runs", "42501", "SELECT * FROM ops.job_summary"),
    Attack("reads failures", "42501", "SELECT * FROM transfer.failure"),
    Attack("reads the disclosure ledger", "42501", "SELECT * FROM audit.disclosure"),
    Attack(
      "reads others' rows of a view", "nothing", "SELECT FROM api.district_transfers WHERE district_number <> '0101'"),
    Attack("reads others' inboxes", "nothing", "SELECT FROM api.inbox WHERE user_name NOT LIKE 'a.%'"),
    Attack("reads others' overlaps", "nothing", "SELECT FROM api.overlaps"),
    Attack(
      "finds another's transfer by its GUID", "nothing",
      "SELECT FROM api.student_transfers WHERE transfer_guid = '{other}'"),
    Attack(
      "learns of hidden rows by a division", "nothing",
      "SELECT FROM api.district_transfers WHERE 1 / (district_number <> '0303')::integer = 1 AND district_number = '0303'"
    ),
    Attack(
      "learns of hidden rows by a cast", "nothing",
      "SELECT FROM api.district_transfers WHERE release_district_name::integer = 1"),
    Attack(
      "learns of hidden columns by a division", "nothing",
      "SELECT FROM api.district_transfers WHERE 1 / (release_district_number IS DISTINCT FROM '0202')::integer = 0"),
    Attack(
      "learns of hidden rows by a subquery of the view's columns", "nothing",
      "SELECT FROM api.inbox i WHERE (SELECT count(*) FROM api.district_transfers t WHERE t.request_district_number = '0303') > 0"
    ),
    Attack(
      "makes itself another district", "42501", "UPDATE state.district_login SET district_id = 2 WHERE login = '{me}'"),
    Attack("gives its login a second district", "42501", "INSERT INTO state.district_login VALUES ('{me}', 2)"),
    Attack("writes into another's row", "55000", "UPDATE api.district_transfers SET district_number = '0101'"),
    Attack("deletes notices", "55000", "DELETE FROM api.inbox"),
    Attack("adds to a view", "55000", "INSERT INTO api.overlaps (district_number) VALUES ('0101')"),
    Attack("submits past the function", "42501", "INSERT INTO transfer.records_transfer (state) VALUES ('XX')"),
    Attack("answers past the function", "42501", "UPDATE transfer.records_transfer SET status = 'release_requested'"),
    Attack("jumps the queue", "42501", "UPDATE transfer.queue SET priority = 0"),
    Attack("rewrites the ledger", "42501", "DELETE FROM audit.disclosure"),
    Attack("empties a table", "42501", "TRUNCATE transfer.queue"),
    Attack("copies a table out", "42501", "COPY transfer.records_transfer TO STDOUT"),
    Attack("copies a query out", "42501", "COPY (SELECT * FROM state.person_index) TO STDOUT"),
    Attack("copies into a table", "42501", "COPY state.district_login FROM STDIN"),
    Attack("calls what is behind a view", "42501", "SELECT * FROM transfer.visible_transfers()"),
    Attack("calls what is behind the inbox", "42501", "SELECT * FROM inbox.visible_notices()"),
    Attack("asks which districts it may see", "42501", "SELECT state.visible_districts()"),
    Attack("looks another's user up", "42501", "SELECT * FROM transfer.acting_user('b.group.all')"),
    Attack("asks what another's user may do", "42501", "SELECT state.has_tool(11, 'records_transfer')"),
    Attack("writes into the ledger", "42501", "SELECT audit.record('retrieved', 1, 1, 1, '{}')"),
    Attack("enqueues by itself", "42501", "SELECT transfer.enqueue('responses', 1)"),
    Attack("pauses a lane", "42501", "SELECT ops.pause('responses')"),
    Attack("locks a table", "42501", "BEGIN; LOCK TABLE transfer.records_transfer IN ACCESS EXCLUSIVE MODE"),
    Attack("locks a view against others", "42501", "BEGIN; LOCK TABLE api.inbox IN EXCLUSIVE MODE"),
    Attack("locks the catalog", "42501", "BEGIN; LOCK TABLE pg_catalog.pg_proc IN ACCESS EXCLUSIVE MODE"),
    Attack("holds rows of a view", "42501", "SELECT FROM api.district_transfers FOR UPDATE"),
    Attack("shares rows of a view", "42501", "SELECT FROM api.inbox FOR KEY SHARE"),
    Attack("reads through a table's row type", "42501", "SELECT (NULL::transfer.records_transfer).student_ssn"),
    Attack(
      "keeps a cursor on a table", "42501", "DECLARE c CURSOR WITH HOLD FOR SELECT * FROM transfer.records_transfer"),
    Attack("prepares a statement on a table", "42501", "PREPARE p AS SELECT * FROM transfer.records_transfer"),
    Attack("explains another's table", "42501", "EXPLAIN SELECT * FROM transfer.records_transfer"),
    Attack("explains a view of the state's", "42501", "EXPLAIN SELECT * FROM ops.queue_depth"),
    Attack("has a table written as XML", "42501", "SELECT table_to_xml('transfer.queue', true, true, '')"),
    Attack(
      "has a query written as XML", "42501", "SELECT query_to_xml('SELECT * FROM state.person_index', true, true, '')"),
    Attack("has a schema written as XML", "42501", "SELECT schema_to_xml('transfer', true, true, '')"),
    Attack(
      "has words counted", "42501",
      "SELECT * FROM ts_stat('SELECT to_tsvector(student_last_name) FROM transfer.records_transfer')"),
  ]
}
