CREATE OR REPLACE FUNCTION feed.day(value text) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN value COLLATE "C" !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' OR substr(value, 1, 4) = '0000' THEN NULL
    -- The 29th to 31st exist where so many days from the first do not lead into the next month.
    WHEN substr(value, 9, 2)::integer > 28
      AND extract(month FROM make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1) + (substr(value, 9, 2)::integer - 1))
        <> substr(value, 6, 2)::integer THEN NULL
    ELSE make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer)
  END;
COMMENT ON FUNCTION feed.day(text) IS 'The day that YYYY-MM-DD names; NULL where the text is not of that form or the calendar has no such day.';
REVOKE EXECUTE ON FUNCTION feed.day(text) FROM PUBLIC;
