CREATE OR REPLACE FUNCTION transfer.bounded(argument text, value text, longest integer) RETURNS text
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF length(value) > longest THEN
    PERFORM transfer.refuse('RT012', format('The argument %s is longer than %s characters', argument, longest));
  END IF;
  RETURN state.given(value);
END $$;
COMMENT ON FUNCTION transfer.bounded(text, text, integer) IS
  'The value trimmed, NULL where nothing is left; RT012 with the argument''s name where it is longer than that many characters.';
REVOKE EXECUTE ON FUNCTION transfer.bounded(text, text, integer) FROM PUBLIC;
