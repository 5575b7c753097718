extension Attack {
  /// On who it is and what it may.
  static let onIdentity = [
    Attack("becomes the owner", "42501", "SET ROLE records_transfer_owner"),
    Attack("becomes what the functions run as", "42501", "SET ROLE records_transfer_api"),
    Attack("becomes a worker", "42501", "SET ROLE records_transfer_worker"),
    Attack("becomes a DBA", "42501", "SET LOCAL ROLE records_transfer_dba"),
    Attack("becomes another district", "42501", "SET ROLE \"{birch}\""),
    Attack("becomes another session's user", "42501", "SET SESSION AUTHORIZATION \"{birch}\""),
    Attack(
      "sees more as the group", "nothing",
      "SET ROLE records_transfer_district; SELECT FROM api.district_transfers WHERE district_number <> '0101'"),
    Attack(
      "gives a setting as its district", "nothing",
      "SET records_transfer.district = '2'; SELECT FROM api.district_transfers WHERE district_number <> '0101'"),
    Attack("switches row security off", "42501", "SET row_security = off; SELECT FROM api.district_transfers"),
    Attack("switches triggers off", "42501", "SET session_replication_role = replica"),
    Attack(
      "submits as another district's user", "RT001", "SELECT api.submit_request('c.group.all', person_id => 1001)"),
    Attack("releases as the former district's user", "RT001", "SELECT api.release_records('b.group.all', '{own}')"),
    Attack("answers its own request", "RT008", "SELECT api.release_records('a.group.all', '{own}')"),
    Attack("answers another's request", "RT008", "SELECT api.reject_request('a.group.all', '{other}')"),
    Attack("acts as a user with other spelling", "RT001", "SELECT api.release_records('B.GROUP.ALL', '{own}')"),
    Attack("acts as two users at once", "RT001", "SELECT api.release_records(E'a.group.all\\nb.group.all', '{own}')"),
    Attack(
      "deletes from another's inbox", "RT001", "SELECT api.delete_notice('b.group.all', '{own}', 'release_request')"),
    Attack("deletes another's notice", "RT011", "SELECT api.delete_notice('a.group.all', '{own}', 'release_request')"),
    Attack(
      "asks for another district's student", "RT004", "SELECT api.submit_request('a.group.all', person_id => 2001)"),
    Attack(
      "asks by another district's enrollment", "RT004",
      "SELECT api.submit_request('a.group.all', person_id => 1002, enrollment_id => 10)"),
    Attack(
      "puts SQL into an argument", "RT004", "SELECT api.submit_request('a.group.all', state_id => 'x'' OR true OR ''')"),
    Attack(
      "reads a document before it is released", "RT014",
      "SELECT api.read_document('a.group.all', '{own}', 'transcriptFOP')"),
    Attack("reads another's document", "RT014", "SELECT api.read_document('a.group.all', '{other}', 'transcriptFOP')"),
    Attack("reads another's import", "RT014", "SELECT api.read_import('a.group.all', '{other}', 'transcriptXML')"),
    Attack("reads another's SSN", "RT016", "SELECT api.read_ssn('a.group.all', '{other}')"),
    Attack("reads an SSN as the former district", "RT001", "SELECT api.read_ssn('b.group.all', '{own}')"),
    Attack("reads an SSN without the right", "RT002", "SELECT api.read_ssn('a.nothing', '{own}')"),
    Attack(
      "reads source records without the right", "RT002",
      "SELECT api.read_source_records('a.group.all', 1001, 'student_health')"),
    Attack(
      "reads another table as source records", "RT017",
      "SELECT api.read_source_records('a.group.all', 1001, 'student_health r, state.person_index')"),
    Attack("joins the owners", "42501", "GRANT records_transfer_owner TO \"{me}\""),
    Attack("joins another district", "42501", "GRANT \"{birch}\" TO \"{me}\""),
    Attack("joins those who read all data", "42501", "GRANT pg_read_all_data TO \"{me}\""),
    Attack("makes a role", "42501", "CREATE ROLE accomplice LOGIN SUPERUSER"),
    Attack("makes itself a superuser", "42501", "ALTER ROLE \"{me}\" SUPERUSER"),
    Attack("makes itself exempt from row security", "42501", "ALTER ROLE \"{me}\" BYPASSRLS"),
    Attack("sets another's password", "42501", "ALTER ROLE \"{birch}\" PASSWORD 'mine'"),
    Attack("sets another's settings", "42501", "ALTER ROLE \"{birch}\" SET search_path = pg_temp"),
    Attack("renames itself", "0A000", "ALTER ROLE \"{me}\" RENAME TO \"{birch}x\""),
    Attack("drops another district", "42501", "DROP ROLE \"{birch}\""),
    Attack("takes over what is owned", "42501", "REASSIGN OWNED BY records_transfer_owner TO \"{me}\""),
    Attack("drops what is owned", "42501", "DROP OWNED BY records_transfer_api"),
    Attack(
      "has what others make granted to it", "42501",
      "ALTER DEFAULT PRIVILEGES FOR ROLE records_transfer_owner GRANT SELECT ON TABLES TO \"{me}\""),
    Attack("takes a view over", "42501", "ALTER VIEW api.inbox OWNER TO \"{me}\""),
    Attack("grants a table", "42501", "GRANT SELECT ON transfer.records_transfer TO \"{me}\""),
    Attack("changes a function", "42501", "ALTER FUNCTION api.delete_notice(text, uuid, text) SECURITY INVOKER"),
    Attack(
      "replaces a function", "42501",
      "CREATE OR REPLACE FUNCTION api.delete_notice(acting_user text, transfer_guid uuid, event text) RETURNS boolean LANGUAGE sql AS 'SELECT true'"
    ),
    Attack("replaces a view", "42501", "CREATE OR REPLACE VIEW api.inbox AS SELECT 1"),
    Attack("drops a policy", "42501", "DROP POLICY own_district_select ON transfer.records_transfer"),
    Attack(
      "switches a table's row security off", "42501", "ALTER TABLE transfer.records_transfer DISABLE ROW LEVEL SECURITY"
    ),
    Attack("makes a policy", "42501", "CREATE POLICY mine ON transfer.records_transfer USING (true)"),
    // What a function of the state's would find first by a search path, or by a caller's name.
    Attack(
      "puts a temporary table in front", "42501",
      "CREATE TEMPORARY TABLE district_login (login name, district_id integer)"),
    Attack("puts a temporary view in front", "42501", "CREATE TEMPORARY VIEW records_transfer AS SELECT 1"),
    Attack(
      "puts a temporary function in front", "42501",
      "CREATE FUNCTION pg_temp.lower(text) RETURNS text LANGUAGE sql AS 'SELECT $1'"),
    Attack("makes a schema", "42501", "CREATE SCHEMA mine"),
    Attack("makes a schema of its own name", "42501", "CREATE SCHEMA AUTHORIZATION \"{me}\""),
    Attack("makes a table in public", "42501", "CREATE TABLE public.lower (x integer)"),
    Attack(
      "makes a function in api", "42501",
      "CREATE FUNCTION api.leak(text) RETURNS boolean COST 0.0001 LANGUAGE sql AS 'SELECT true'"),
    Attack(
      "makes a function in C", "42501",
      "CREATE FUNCTION public.system(cstring) RETURNS integer LANGUAGE c AS 'libc.so.6', 'system'"),
    Attack(
      "makes an operator", "42501", "CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = name, FUNCTION = nameeq)"),
    Attack("makes a cast", "42501", "CREATE CAST (name AS integer) WITH INOUT AS IMPLICIT"),
    Attack("makes a type", "42501", "CREATE TYPE api.mine AS ENUM ('x')"),
    Attack("makes a domain", "42501", "CREATE DOMAIN public.text AS text CHECK (true)"),
    Attack("makes an aggregate", "42501", "CREATE AGGREGATE public.all_of(integer) (SFUNC = int4pl, STYPE = integer)"),
    Attack("runs code", "42501", "DO $$ BEGIN RAISE NOTICE 'x'; END $$"),
    Attack("makes a rule", "42501", "CREATE RULE mine AS ON UPDATE TO api.inbox DO INSTEAD SELECT 1"),
    Attack(
      "makes a trigger", "42501",
      "CREATE TRIGGER mine INSTEAD OF INSERT ON api.inbox FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    ),
  ]
}
