-- What a staged row says goes into the table of schema records that has the staging table's name. A marker says what is to go: the rows of
-- its student that have its values, in all columns in which it has one, and are not staged themselves.
CREATE OR REPLACE FUNCTION feed.stage(target text, is_typed boolean) RETURNS text[]
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  names   text[];
  columns text;
BEGIN
  SELECT array_agg(c.column_name ORDER BY c."position"),
    string_agg(format('%I %s', c.column_name, CASE WHEN stage.is_typed THEN format_type(a.atttypid, a.atttypmod) ELSE 'text' END), ', ' ORDER BY c."position")
  INTO names, columns
  FROM feed.target_column(stage.target) AS c
  JOIN pg_attribute a ON a.attrelid = to_regclass('records.' || quote_ident(stage.target)) AND a.attname = c.column_name;
  IF names IS NOT NULL THEN
    EXECUTE format(
      'CREATE TEMPORARY TABLE %I (file integer NOT NULL, line bigint NOT NULL, person text COLLATE "C", is_marker boolean NOT NULL, %s) ON COMMIT DROP',
      stage.target, columns);
  END IF;
  RETURN coalesce(names, '{}');
END $$;
COMMENT ON FUNCTION feed.stage(text, boolean) IS
  'Makes the staging table pg_temp.target of a table of schema records, and gives the columns it has after file, line, person and is_marker: of type text or, where is_typed, of the types that they have in the table, for rows made by SQL of what was checked; there NULL stands for a column''s default. Empty, and nothing is made, where there is no such table. person: the student''s identifier in the district''s system.';
REVOKE EXECUTE ON FUNCTION feed.stage(text, boolean) FROM PUBLIC;
