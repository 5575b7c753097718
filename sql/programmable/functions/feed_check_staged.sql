-- Refusals of staged rows: students that are not known, text that is no value, values that the table's own rules refuse, and rows of one key
-- that differ. What passes is in the table that feed.typed_table names with its types, rows that are alike once.
--
-- Millions of rows go through here: the staging table is read once where nothing is wrong with it.
CREATE OR REPLACE FUNCTION feed.check_staged(target text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  staging text := format('pg_temp.%I', check_staged.target);
  checked text := feed.typed_table(check_staged.target);
  plan    record;
  is_good boolean;
BEGIN
  SELECT
    string_agg(format('%s AS %I', c.typed, c.column_name), ', ' ORDER BY c."position") AS values,
    string_agg(format('CASE WHEN t.%1$I IS NULL AND NOT s.is_marker THEN %2$s ELSE t.%1$I END AS %1$I', c.column_name, c.fallback), ', '
      ORDER BY c."position") AS filled,
    string_agg(format(CASE WHEN c.is_required
      THEN '(t.%1$I IS NULL AND (s.%1$I IS NOT NULL OR NOT s.is_marker))' ELSE '(t.%1$I IS NULL AND s.%1$I IS NOT NULL)' END, c.column_name), ' OR ') AS faulty,
    string_agg(format('(%1$L, CASE WHEN s.%1$I IS NULL THEN CASE WHEN %2$L AND NOT s.is_marker THEN ''is empty'' END WHEN (%3$s) IS NULL THEN %4$L END, s.%1$I)',
      c.column_name, c.is_required, c.typed, c.reason), ', ') AS faults
  INTO plan
  FROM feed.target_column(check_staged.target) AS c;

  EXECUTE format($sql$
    CREATE TEMPORARY TABLE %2$s ON COMMIT DROP AS
    SELECT s.file, s.line, s.is_marker, o.person_id, (o.person_id IS NULL OR %5$s) AS is_faulty, %4$s
    FROM %1$s s LEFT JOIN pg_temp.feed_own o ON o.source_id = s.person
    CROSS JOIN LATERAL (SELECT %3$s OFFSET 0) AS t$sql$, staging, checked, plan.values, plan.filled, plan.faulty);
  EXECUTE format('SELECT NOT EXISTS (SELECT FROM %s t WHERE t.is_faulty)', checked) INTO is_good;
  IF NOT is_good THEN
    PERFORM feed.refuse_faults(check_staged.target, plan.faults);
    EXECUTE format('DELETE FROM %s t WHERE t.is_faulty', checked);
  END IF;
  EXECUTE format('ALTER TABLE %s DROP COLUMN is_faulty', checked);
  EXECUTE format('DROP TABLE %s', staging);

  PERFORM feed.check_rules(check_staged.target);
  PERFORM feed.refuse_repeated(check_staged.target);
END $$;
COMMENT ON FUNCTION feed.check_staged(text) IS
  'Notes in pg_temp.feed_refusal what of the staging table pg_temp.target cannot be taken; the rest is in the table that feed.typed_table names, and the staging table is gone. Needs pg_temp.feed_own.';
REVOKE EXECUTE ON FUNCTION feed.check_staged(text) FROM PUBLIC;
