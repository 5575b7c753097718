-- How state IDs are compared: as state.folded does it, without its cost where nothing is to be folded.
CREATE OR REPLACE FUNCTION pg_temp.load_key(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN value COLLATE "C" !~ '[^0-9a-z-]' THEN value ELSE state.folded(value) END
