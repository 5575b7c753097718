CREATE OR REPLACE FUNCTION feed.check_rules(target text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  rule record;
  size text := (
    SELECT string_agg(format('coalesce(octet_length(t.%I), 0)', c.column_name), ' + ')
    FROM feed.target_column(check_rules.target) AS c WHERE c.is_key AND c.reason = 'has more than 1000 bytes' HAVING count(*) > 2);
BEGIN
  -- What goes into an index has to fit into a page of it, a third of 8 KB; numbers and days besides.
  IF size IS NOT NULL THEN
    EXECUTE format($sql$
      INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
      SELECT t.file, t.line, NULL, 'has identifiers and names that are too long together: more than 2,500 bytes in the key of records.%2$s', NULL
      FROM %1$s t WHERE NOT t.is_marker AND %3$s > 2500$sql$,
      (SELECT r.name FROM feed.rows_table(check_rules.target) AS r), check_rules.target, size);
  END IF;
  FOR rule IN
    SELECT pg_get_expr(c.conbin, c.conrelid) AS expression, a.attname
    FROM pg_constraint c LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] AND cardinality(c.conkey) = 1
    WHERE c.conrelid = ('records.' || quote_ident(check_rules.target))::regclass AND c.contype = 'c'
  LOOP
    EXECUTE format($sql$
      INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
      SELECT t.file, t.line, %2$L, %3$L, %4$s FROM %1$s t WHERE NOT t.is_marker AND NOT (%5$s)$sql$,
      feed.typed_table(check_rules.target), rule.attname, 'is not what records.' || check_rules.target || ' takes: ' || rule.expression,
      coalesce('t.' || quote_ident(rule.attname) || '::text', 'NULL'), rule.expression);
  END LOOP;
END $$;
COMMENT ON FUNCTION feed.check_rules(text) IS
  'Notes in pg_temp.feed_refusal the checked rows that a check constraint of their table of schema records refuses, or its index.';
REVOKE EXECUTE ON FUNCTION feed.check_rules(text) FROM PUBLIC;
