-- For feeds that make rows by SQL of what they have checked: hundreds of thousands of them take their values from a few classes, which need not
-- be looked at again each time.
CREATE OR REPLACE FUNCTION feed.stage_typed(target text) RETURNS text[]
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  names text[] := ARRAY(SELECT c.column_name FROM feed.target_column(stage_typed.target) AS c ORDER BY c."position");
BEGIN
  IF names <> '{}' THEN
    EXECUTE format(
      'CREATE TEMPORARY TABLE %I (file integer NOT NULL, line bigint NOT NULL, person text COLLATE "C", is_marker boolean NOT NULL, %s) ON COMMIT DROP',
      stage_typed.target, (
        SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = ('records.' || quote_ident(stage_typed.target))::regclass AND a.attname = ANY (names)));
  END IF;
  RETURN names;
END $$;
COMMENT ON FUNCTION feed.stage_typed(text) IS
  'Makes the staging table pg_temp.target like feed.stage, with the types that the columns have in the table of schema records. A column of NULL has its default there. Empty, and nothing is made, where there is no such table.';
REVOKE EXECUTE ON FUNCTION feed.stage_typed(text) FROM PUBLIC;
