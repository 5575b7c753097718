-- Refusals of rows that were staged with their types: students that are not known, empty values, keys too long for an index, values that the
-- table's own rules refuse, and rows of one key that differ. What passes is read through the view that feed.typed_table names.
CREATE OR REPLACE FUNCTION feed.check_typed(target text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  staging text := format('pg_temp.%I', check_typed.target);
  plan    record;
  is_good boolean;
BEGIN
  SELECT
    string_agg(CASE WHEN c.fallback = 'NULL' THEN format('s.%I', c.column_name)
      ELSE format('CASE WHEN s.is_marker THEN s.%1$I ELSE coalesce(s.%1$I, %2$s) END AS %1$I', c.column_name, c.fallback) END, ', '
      ORDER BY c."position") AS filled,
    string_agg(format('(NOT s.is_marker AND s.%I IS NULL)', c.column_name), ' OR ') FILTER (WHERE c.is_required) AS empty,
    string_agg(format('octet_length(s.%I) > 1000', c.column_name), ' OR ') FILTER (WHERE t.is_long) AS long,
    string_agg(format('(%1$L, CASE WHEN %2$L AND NOT s.is_marker AND s.%1$I IS NULL THEN ''is empty'' WHEN %3$s THEN ''has more than 1000 bytes'' END, s.%1$I::text)',
      c.column_name, c.is_required, CASE WHEN t.is_long THEN format('octet_length(s.%I) > 1000', c.column_name) ELSE 'false' END), ', ') AS faults
  INTO plan
  FROM feed.target_column(check_typed.target) AS c
  -- What goes into an index has to fit into a page of it.
  CROSS JOIN LATERAL (SELECT c.is_key AND c.reason = 'has more than 1000 bytes' AS is_long) AS t;

  EXECUTE format('ANALYZE %s (person)', staging);
  EXECUTE format('SELECT NOT EXISTS (SELECT FROM %s s LEFT JOIN pg_temp.feed_own o ON o.source_id = s.person WHERE %s)',
    staging, concat_ws(' OR ', 'o.person_id IS NULL', plan.empty, plan.long)) INTO is_good;
  IF NOT is_good THEN
    PERFORM feed.refuse_faults(check_typed.target, plan.faults);
    EXECUTE format('DELETE FROM %s s USING pg_temp.feed_refusal f WHERE f.file = s.file AND f.line = s.line', staging);
  END IF;
  EXECUTE format(
    'CREATE TEMPORARY VIEW %s AS SELECT s.file, s.line, s.is_marker, o.person_id, %s FROM %s s JOIN pg_temp.feed_own o ON o.source_id = s.person',
    feed.typed_table(check_typed.target), plan.filled, staging);
  PERFORM feed.check_rules(check_typed.target);
  PERFORM feed.refuse_repeated(check_typed.target);
END $$;
COMMENT ON FUNCTION feed.check_typed(text) IS
  'Notes in pg_temp.feed_refusal what of the staging table pg_temp.target, made by feed.stage with types, cannot be taken; the rest is in the view that feed.typed_table names. Needs pg_temp.feed_own.';
REVOKE EXECUTE ON FUNCTION feed.check_typed(text) FROM PUBLIC;
