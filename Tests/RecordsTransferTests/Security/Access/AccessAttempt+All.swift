import PostgresClient

extension AccessAttempt {
  /// Everything that can be tried in the database.
  static func all(_ session: PostgresSession) throws(PostgresError) -> [AccessAttempt] {
    try session.query(catalog).map { (row) throws(PostgresError) in try decode(&row) }
  }

  /// What is tried with all schemas open and with a schema for what it makes, beside what is tried as the schemas are.
  static let opening = """
    CREATE SCHEMA attempt;
    CREATE FUNCTION attempt.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    GRANT ALL ON SCHEMA attempt TO PUBLIC;
    GRANT USAGE ON SCHEMA state, records, transfer, inbox, ops, api, audit, feed, public TO PUBLIC;
    """
  var isOfSchemasAsTheyAre: Bool { kind == "schema" || kind == "database" }

  private static let catalog = """
    WITH ours AS (
      SELECT n.oid, n.nspname FROM pg_namespace n
      WHERE n.nspname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'api', 'audit', 'feed', 'public')
    ), relation AS (
      SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind, o.nspname || '.' || c.relname AS name, c.oid,
        c.oid::regclass::text AS quoted, pg_relation_is_updatable(c.oid, false) AS updatable
      FROM pg_class c JOIN ours o ON o.oid = c.relnamespace
      WHERE c.relkind NOT IN ('i', 'I', 'S', 'c', 't')
    ), attribute AS (
      SELECT r.*, a.attname, pg_column_is_updatable(r.oid, a.attnum, false) AS is_updatable, a.attgenerated
      FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    ), key AS (
      -- What a foreign key can be made to: the first key of each table. Without one nobody can refer to it.
      SELECT DISTINCT ON (i.indrelid) i.indrelid,
        (SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL), ', ' ORDER BY k.place)
          FROM unnest(i.indkey::smallint[]) WITH ORDINALITY k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum JOIN pg_type t ON t.oid = a.atttypid) AS typed,
        (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place)
          FROM unnest(i.indkey::smallint[]) WITH ORDINALITY k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS names
      FROM pg_index i
      WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL
      ORDER BY i.indrelid, i.indexrelid
    )
    SELECT kind, name, 's', attname::text, format('SELECT %I FROM %s LIMIT 0', attname, quoted), false, '' FROM attribute
    UNION ALL
    SELECT kind, name, 'i', attname::text,
      format('INSERT INTO %s (%I) OVERRIDING SYSTEM VALUE SELECT NULL WHERE false', quoted, attname), false, ''
    FROM attribute WHERE updatable & 8 <> 0 AND is_updatable AND attgenerated = ''
    UNION ALL
    SELECT kind, name, 'u', attname::text, format('UPDATE %s SET %I = DEFAULT WHERE false', quoted, attname), false, ''
    FROM attribute WHERE updatable & 4 <> 0 AND is_updatable AND attgenerated = ''
    UNION ALL
    SELECT kind, name, 'd', '', format('DELETE FROM %s WHERE false', quoted), false, '' FROM relation WHERE updatable & 16 <> 0
    UNION ALL
    SELECT kind, name, 't', '', format('TRUNCATE %s CASCADE', quoted), true, '' FROM relation WHERE kind = 'table'
    UNION ALL
    SELECT kind, name, 'r', '', format('CREATE TABLE attempt.reference (%s, FOREIGN KEY (%s) REFERENCES %s (%2$s))', k.typed, k.names, quoted),
      true, ''
    FROM relation JOIN key k ON k.indrelid = oid WHERE kind = 'table'
    UNION ALL
    SELECT kind, name, 'g', '', format('CREATE TRIGGER attempt %s INSERT ON %s FOR EACH ROW EXECUTE FUNCTION attempt.nothing()',
      CASE kind WHEN 'view' THEN 'INSTEAD OF' ELSE 'BEFORE' END, quoted), true, ''
    FROM relation
    UNION ALL
    SELECT 'sequence', o.nspname || '.' || c.relname, t.letter, '', format(t.attempt, c.oid::regclass), false, ''
    FROM pg_class c JOIN ours o ON o.oid = c.relnamespace,
      (VALUES ('s', 'SELECT last_value FROM %s'), ('u', 'SELECT nextval(''%s'')'), ('w', 'SELECT setval(''%s'', 1000)')) AS t (letter, attempt)
    WHERE c.relkind = 'S'
    UNION ALL
    -- The arguments come from a row, so that the call is neither computed beforehand nor ever made.
    SELECT 'function', o.nspname || '.' || p.proname, 'x', '', format('SELECT %s(%s) IS NULL FROM (SELECT 1%s OFFSET 0) q LIMIT 0',
      p.oid::regproc, (SELECT string_agg('a' || a.place, ', ' ORDER BY a.place) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a (type, place)),
      (SELECT string_agg(format(', NULL::%s AS a%s', a.type::regtype, a.place), '' ORDER BY a.place)
        FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a (type, place))), false, ''
    FROM pg_proc p JOIN ours o ON o.oid = p.pronamespace
    UNION ALL
    SELECT 'schema', nspname, t.letter, '', format(t.attempt, nspname), t.makes, t.success
    FROM ours, (VALUES ('u', 'SELECT FROM %I.nothing_of_this_name', false, '42P01'), ('c', 'CREATE TABLE %I.attempt ()', true, '')) AS t (letter, attempt, makes, success)
    UNION ALL
    VALUES ('database', current_database(), 'c', '', 'SELECT', false, ''),
      ('database', current_database(), 't', '', 'CREATE TEMPORARY TABLE attempt ()', true, ''),
      ('database', current_database(), 'n', '', 'CREATE SCHEMA attempt', true, ''),
      ('language', 'plpgsql', 'u', '', 'DO LANGUAGE plpgsql ''BEGIN END''', false, ''),
      ('language', 'sql', 'u', '', 'CREATE FUNCTION attempt.one() RETURNS integer LANGUAGE sql AS ''SELECT 1''', true, '')
    """
}
