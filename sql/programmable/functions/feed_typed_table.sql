CREATE OR REPLACE FUNCTION feed.typed_table(target text) RETURNS text
  LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  -- The number, for some names fill the 63 bytes that a name can have.
  RETURN format('pg_temp.typed_%s', to_regclass('records.' || quote_ident(target))::oid);
COMMENT ON FUNCTION feed.typed_table(text) IS 'Name of the temporary table with the checked rows of a staging table.';
REVOKE EXECUTE ON FUNCTION feed.typed_table(text) FROM PUBLIC;
