CREATE OR REPLACE FUNCTION feed.merge(
  target text, district_id integer, replaces boolean, given text[],
  OUT added bigint, OUT changed bigint, OUT removed bigint, OUT unchanged bigint
)
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  typed     text := feed.typed_table(merge.target);
  table_of  text := format('records.%I', merge.target);
  left_over text := typed || '_left';
  same      text := feed.same_key(merge.target, 'r', 's');
  lies      record;
  staged    bigint;
  markers   bigint;
  part      bigint;
  is_first  boolean;
  plan      record;
BEGIN
  -- A refused record is left out with everything that it says in other tables.
  SELECT * INTO lies FROM feed.rows_table(merge.target);
  IF EXISTS (SELECT FROM pg_temp.feed_refusal) THEN
    EXECUTE format('DELETE FROM %s t USING pg_temp.feed_refusal f WHERE f.file = t.file AND f.line = t.line', lies.name);
  END IF;
  EXECUTE format('SELECT count(*) FILTER (WHERE NOT is_marker), count(*) FILTER (WHERE is_marker) FROM %s', lies.name) INTO staged, markers;
  EXECUTE format('SELECT NOT EXISTS (SELECT FROM %s WHERE district_id = $1)', table_of) INTO is_first USING merge.district_id;
  SELECT string_agg(quote_ident(c.column_name), ', ' ORDER BY c."position") AS all_columns,
    string_agg(format('s.%I', c.column_name), ', ' ORDER BY c."position") AS staged,
    string_agg(format('%1$I = s.%1$I', c.column_name), ', ') FILTER (WHERE NOT c.is_key AND c.column_name = ANY (merge.given)) AS assigned,
    string_agg(format('r.%1$I IS DISTINCT FROM s.%1$I', c.column_name), ' OR ') FILTER (WHERE NOT c.is_key AND c.column_name = ANY (merge.given)) AS differs,
    string_agg(format('(s.%1$I IS NULL OR r.%1$I = s.%1$I)', c.column_name), ' AND ') FILTER (WHERE c.is_key OR c.column_name = 'source_id') AS marked,
    bool_or(c.column_name = 'source_id') AS has_source, bool_or(c.column_name = 'school_year') AS has_year
  INTO plan
  FROM feed.target_column(merge.target) AS c;
  removed := 0;
  changed := 0;

  IF NOT is_first THEN
    IF markers > 0 THEN
      -- What markers say makes the planner expect a handful of rows, and go through all that is staged for each of them.
      IF staged > 1000 THEN
        EXECUTE format('CREATE INDEX ON %s (%s)', lies.name, lies.person);
      END IF;
      EXECUTE format(
        'DELETE FROM %1$s r USING %2$s s WHERE s.is_marker AND r.district_id = $1 AND r.person_id = s.person_id AND %3$s AND NOT EXISTS (SELECT FROM %2$s k WHERE NOT k.is_marker AND %4$s)',
        table_of, typed, coalesce(plan.marked, 'true'), feed.same_key(merge.target, 'r', 'k')) USING merge.district_id;
      GET DIAGNOSTICS removed = ROW_COUNT;
    END IF;
    -- An export of this year says nothing of the years before, nor of students who have left, whose records other districts will ask for; and
    -- an empty one is more often a failed export than the truth.
    IF merge.replaces AND staged > 0 THEN
      EXECUTE format(
        'DELETE FROM %1$s r WHERE r.district_id = $1%4$s AND r.person_id IN (SELECT person_id FROM pg_temp.feed_identity UNION SELECT person_id FROM %2$s) AND NOT EXISTS (SELECT FROM %2$s s WHERE NOT s.is_marker AND %3$s)', table_of, typed, same,
        CASE WHEN plan.has_year THEN format(' AND r.school_year IN (SELECT school_year FROM %s)', typed) ELSE '' END)
        USING merge.district_id;
      GET DIAGNOSTICS part = ROW_COUNT;
      removed := removed + part;
    END IF;
    -- Most of what is handed over is what was handed over before: it is compared once, and only what is left is gone through again.
    EXECUTE format(
      'CREATE TEMPORARY TABLE %3$s ON COMMIT DROP AS SELECT s.*, r.person_id IS NOT NULL AS is_stored FROM %2$s s LEFT JOIN %1$s r ON r.district_id = %4$s AND %5$s WHERE NOT s.is_marker AND (r.person_id IS NULL OR %6$s)',
      table_of, typed, left_over, merge.district_id, same, coalesce(plan.differs, 'false'));
    IF plan.has_source THEN
      -- What has another key now.
      EXECUTE format(
        'DELETE FROM %1$s r USING %5$s s WHERE r.district_id = $1 AND r.person_id = s.person_id AND r.source_id = s.source_id AND NOT (%3$s) AND NOT EXISTS (SELECT FROM %2$s k WHERE NOT k.is_marker AND %4$s)',
        table_of, typed, same, feed.same_key(merge.target, 'r', 'k'), left_over) USING merge.district_id;
      GET DIAGNOSTICS part = ROW_COUNT;
      removed := removed + part;
    END IF;
    IF plan.assigned IS NOT NULL THEN
      EXECUTE format(
        'UPDATE %1$s r SET %3$s FROM %2$s s WHERE s.is_stored AND r.district_id = $1 AND %4$s', table_of, left_over, plan.assigned, same)
        USING merge.district_id;
      GET DIAGNOSTICS changed = ROW_COUNT;
    END IF;
  END IF;

  EXECUTE format(
    'INSERT INTO %1$s (district_id, person_id, %3$s) SELECT $1, s.person_id, %4$s FROM %2$s s WHERE NOT s.%5$s',
    table_of, CASE WHEN is_first THEN typed ELSE left_over END, plan.all_columns, plan.staged,
    CASE WHEN is_first THEN 'is_marker' ELSE 'is_stored' END) USING merge.district_id;
  GET DIAGNOSTICS added = ROW_COUNT;
  IF NOT is_first THEN
    EXECUTE format('DROP TABLE %s', left_over);
  END IF;
  unchanged := staged - added - changed;
  -- So that the next load, and the night's run, know what is in it.
  IF added > 1000 THEN
    EXECUTE format('ANALYZE %s', table_of);
  END IF;
  IF lies.name <> typed THEN
    EXECUTE format('DROP VIEW %s', typed);
  END IF;
  EXECUTE format('DROP TABLE %s', lies.name);
END $$;
COMMENT ON FUNCTION feed.merge(text, integer, boolean, text[]) IS
  'Brings the checked rows of a staging table into the table of schema records: adds what is new, changes what differs, removes what markers say. target: the table. district_id: whose rows. replaces: also removes the rows that were not staged of students who are in the load, of the school years that were staged where the table has them; none where nothing was staged. given: the columns that the feed speaks of; the others keep what is stored. Counts rows.';
REVOKE EXECUTE ON FUNCTION feed.merge(text, integer, boolean, text[]) FROM PUBLIC;
