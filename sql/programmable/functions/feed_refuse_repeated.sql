-- Rows of one key: those that are alike are one, those that differ are refused, for nobody can tell which one is meant.
CREATE OR REPLACE FUNCTION feed.refuse_repeated(target text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  typed  text;
  person text;
  keys   text := (SELECT string_agg(format('t.%I', c.column_name), ', ') FROM feed.target_column(refuse_repeated.target) AS c WHERE c.is_key);
  vals   text := (SELECT string_agg(format('t.%I', c.column_name), ', ') FROM feed.target_column(refuse_repeated.target) AS c);
  found  boolean;
BEGIN
  SELECT t.name, t.person INTO typed, person FROM feed.rows_table(refuse_repeated.target) AS t;
  keys := concat_ws(', ', 't.' || person, keys);
  EXECUTE format('ANALYZE %s (%s)', typed, person);
  -- By hashes, sorted, at an eighth of the cost; two keys of one hash only make it look again.
  EXECUTE format('SELECT count(*) > count(DISTINCT hash_record_extended(ROW(%s), 0)) FROM %s t WHERE NOT t.is_marker', keys, typed)
  INTO found;
  IF NOT found THEN
    RETURN;
  END IF;
  EXECUTE format($sql$
    INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
    SELECT q.file, q.line, NULL, 'has the same key as another record and other values: only one of them can be true', NULL
    FROM (
      SELECT t.file, t.line, min(ROW(%2$s)::text) OVER k AS lowest, max(ROW(%2$s)::text) OVER k AS highest
      FROM %1$s t WHERE NOT t.is_marker
      WINDOW k AS (PARTITION BY %3$s)
    ) AS q WHERE q.lowest <> q.highest$sql$, typed, vals, keys);
  EXECUTE format($sql$
    DELETE FROM %1$s d USING (
      SELECT t.ctid, row_number() OVER (PARTITION BY %2$s ORDER BY t.file, t.line, t.ctid) AS place FROM %1$s t WHERE NOT t.is_marker
    ) AS q WHERE q.place > 1 AND d.ctid = q.ctid$sql$, typed, keys);
END $$;
COMMENT ON FUNCTION feed.refuse_repeated(text) IS
  'Of checked rows that have one key, refuses those that differ and drops those that are alike but for the first.';
REVOKE EXECUTE ON FUNCTION feed.refuse_repeated(text) FROM PUBLIC;
