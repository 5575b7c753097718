CREATE OR REPLACE FUNCTION feed.day(value text) RETURNS date
  LANGUAGE sql STABLE PARALLEL SAFE -- a cast to date is, though of this form it gives the same under every setting
  RETURN CASE
    WHEN value COLLATE "C" ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$' AND value COLLATE "C" > '0001' THEN value::date
    -- The 29th to 31st exist where so many days from the first do not lead into the next month.
    WHEN value COLLATE "C" ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(29|3[01])$' AND value COLLATE "C" > '0001'
      AND extract(month FROM make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1) + (substr(value, 9, 2)::integer - 1))
        = substr(value, 6, 2)::integer THEN value::date
  END;
COMMENT ON FUNCTION feed.day(text) IS 'The day that YYYY-MM-DD names; NULL where the text is not of that form or the calendar has no such day.';
REVOKE EXECUTE ON FUNCTION feed.day(text) FROM PUBLIC;
