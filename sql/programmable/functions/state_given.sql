CREATE OR REPLACE FUNCTION state.given(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT nullif(regexp_replace(value COLLATE "und-x-icu", '^\s+|\s+$', '', 'g'), '')
$$;
COMMENT ON FUNCTION state.given(text) IS 'The text without white space at its ends; NULL where nothing is left. No empty string reaches a table.';
REVOKE EXECUTE ON FUNCTION state.given(text) FROM PUBLIC;
