CREATE OR REPLACE FUNCTION feed.refuse_faults(target text, faults text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  EXECUTE format($sql$
    INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
    SELECT s.file, s.line, f.column_name, f.reason, f.value
    FROM pg_temp.%1$I s LEFT JOIN pg_temp.feed_own o ON o.source_id = s.person
    CROSS JOIN LATERAL (VALUES %2$s,
      ('person', CASE WHEN o.person_id IS NULL THEN 'names no student of this district that has been loaded' END, s.person)
    ) AS f (column_name, reason, value)
    WHERE f.reason IS NOT NULL
      -- A student who is not known is one whose record was refused, which was said then, or is said of one table.
      AND (f.column_name <> 'person' OR NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = s.file AND r.line = s.line))$sql$, refuse_faults.target, refuse_faults.faults);
END $$;
COMMENT ON FUNCTION feed.refuse_faults(text, text) IS
  'Notes in pg_temp.feed_refusal what is wrong with rows of the staging table pg_temp.target. faults: SQL over s, one of them, a list of (column, reason or NULL, value); that the student is not known is added, where nothing was said of the record before.';
REVOKE EXECUTE ON FUNCTION feed.refuse_faults(text, text) FROM PUBLIC;
