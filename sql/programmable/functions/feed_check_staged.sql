-- Refusals of staged rows: students that are not known, text that is no value, values that the table's own rules refuse, and rows of one key
-- that differ. What passes is in pg_temp.typed_target with its types, rows that are alike once.
CREATE OR REPLACE FUNCTION feed.check_staged(target text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  staging text := format('pg_temp.%I', check_staged.target);
  checked text := feed.typed_table(check_staged.target);
  faulty  text;
  faults  text;
  rule    record;
BEGIN
  SELECT string_agg(format('(%1$s IS NOT NULL AND NOT (%2$s)) OR (%3$L AND NOT s.is_marker AND %1$s IS NULL)', 's.' || quote_ident(c.column_name), c.valid, c.is_required), ' OR '),
    string_agg(format(
      '(%1$L, CASE WHEN %2$s IS NULL THEN CASE WHEN %3$L AND NOT s.is_marker THEN ''is empty'' END WHEN NOT (%4$s) THEN %5$L END, %2$s)',
      c.column_name, 's.' || quote_ident(c.column_name), c.is_required, c.valid, c.reason), ', ')
  INTO faulty, faults
  FROM feed.target_column(check_staged.target) AS c;

  EXECUTE format('ANALYZE %s', staging);
  EXECUTE format($sql$
    INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
    SELECT s.file, s.line, f.column_name, f.reason, f.value
    FROM %1$s s LEFT JOIN pg_temp.feed_own o ON o.source_id = s.person
    CROSS JOIN LATERAL (VALUES %3$s,
      ('person', CASE WHEN o.person_id IS NULL THEN 'names no student of this district that has been loaded' END, s.person)
    ) AS f (column_name, reason, value)
    WHERE (o.person_id IS NULL OR %2$s) AND f.reason IS NOT NULL$sql$, staging, faulty, faults);

  EXECUTE (
    SELECT format($sql$
      CREATE TEMPORARY TABLE %3$s ON COMMIT DROP AS
      SELECT s.file, s.line, s.is_marker, o.person_id, %2$s
      FROM %1$s s JOIN pg_temp.feed_own o ON o.source_id = s.person
      WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = s.file AND r.line = s.line)$sql$,
      staging,
      string_agg(format('CASE WHEN %s IS NOT NULL THEN %s WHEN NOT s.is_marker THEN %s END AS %I', 's.' || quote_ident(c.column_name), c.typed, c.fallback, c.column_name), ', ' ORDER BY c."position"),
      checked)
    FROM feed.target_column(check_staged.target) AS c);
  EXECUTE format('DROP TABLE %s', staging);

  FOR rule IN
    SELECT pg_get_expr(c.conbin, c.conrelid) AS expression, a.attname
    FROM pg_constraint c LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] AND cardinality(c.conkey) = 1
    WHERE c.conrelid = ('records.' || quote_ident(check_staged.target))::regclass AND c.contype = 'c'
  LOOP
    EXECUTE format($sql$
      INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
      SELECT t.file, t.line, %2$L, %3$L, %4$s FROM %1$s t WHERE NOT t.is_marker AND NOT (%5$s)$sql$,
      checked, rule.attname, 'is not what records.' || check_staged.target || ' takes: ' || rule.expression,
      coalesce('t.' || quote_ident(rule.attname) || '::text', 'NULL'), rule.expression);
  END LOOP;
  PERFORM feed.refuse_repeated(check_staged.target);
END $$;
COMMENT ON FUNCTION feed.check_staged(text) IS
  'Notes in pg_temp.feed_refusal what of the staging table pg_temp.target cannot be taken; the rest is in the table that feed.typed_table names, and the staging table is gone. Needs pg_temp.feed_own.';
REVOKE EXECUTE ON FUNCTION feed.check_staged(text) FROM PUBLIC;
