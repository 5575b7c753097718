-- What a staged row says goes into the table of schema records that has the staging table's name. A marker says what is to go: the rows of
-- its student that have its values, in all columns in which it has one, and are not staged themselves.
CREATE OR REPLACE FUNCTION feed.stage(target text) RETURNS text[]
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  names text[] := ARRAY(SELECT c.column_name FROM feed.target_column(stage.target) AS c ORDER BY c."position");
BEGIN
  IF names <> '{}' THEN
    EXECUTE format(
      'CREATE TEMPORARY TABLE %I (file integer NOT NULL, line bigint NOT NULL, person text COLLATE "C", is_marker boolean NOT NULL, %s) ON COMMIT DROP',
      stage.target, (SELECT string_agg(format('%I text', n), ', ') FROM unnest(names) AS n));
  END IF;
  RETURN names;
END $$;
COMMENT ON FUNCTION feed.stage(text) IS
  'Makes the staging table pg_temp.target of a table of schema records, and gives the columns it has after file, line, person and is_marker, all of type text. Empty, and nothing is made, where there is no such table. person: the student''s identifier in the district''s system.';
REVOKE EXECUTE ON FUNCTION feed.stage(text) FROM PUBLIC;
