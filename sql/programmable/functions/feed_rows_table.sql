CREATE OR REPLACE FUNCTION feed.rows_table(target text, OUT name text, OUT person text)
  LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE WHEN c.relkind = 'v' THEN format('pg_temp.%I', rows_table.target) ELSE feed.typed_table(rows_table.target) END,
    CASE WHEN c.relkind = 'v' THEN 'person' ELSE 'person_id' END
  FROM pg_class c WHERE c.oid = to_regclass(feed.typed_table(rows_table.target))
$$;
COMMENT ON FUNCTION feed.rows_table(text) IS
  'Where the checked rows of a table of schema records lie, and by which column they name the student: the table that feed.typed_table names or, where that is a view, the staging table.';
REVOKE EXECUTE ON FUNCTION feed.rows_table(text) FROM PUBLIC;
