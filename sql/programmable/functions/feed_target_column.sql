-- How text becomes a value of each type that the tables of source records have. The expressions are put into statements that
-- go through whole tables, so they refuse by a look at the text: a cast that fails would end the load at its first bad value.
CREATE OR REPLACE FUNCTION feed.target_column(target text)
  RETURNS TABLE (column_name text, "position" integer, is_key boolean, is_required boolean, fallback text, valid text,
    typed text, reason text)
  LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT a.attname::text, a.attnum::integer,
    a.attnum = ANY (k.indkey::smallint[]), a.attnotnull AND NOT a.atthasdef,
    coalesce(pg_get_expr(d.adbin, d.adrelid), 'NULL'),
    format(t.valid, 's.' || quote_ident(a.attname)), format(t.typed, 's.' || quote_ident(a.attname)), t.reason
  FROM pg_attribute a
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  JOIN LATERAL (
    SELECT i.indkey FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1
  ) AS k ON true
  JOIN (VALUES
    ('records.code', 'length(%s) <= 1000', '%s::records.code', 'has more than 1000 characters'),
    ('text', 'length(%s) <= 1000', '%s', 'has more than 1000 characters'),
    ('records.narrative', 'length(%s) <= 100000', '%s::records.narrative', 'has more than 100,000 characters'),
    ('records.day', 'feed.day(%s) IS NOT NULL', 'feed.day(%s)::records.day', 'is not a day of the calendar in the form YYYY-MM-DD'),
    ('records.school_year', '%s ~ ''^[0-9]{4}(-([0-9]{2}|[0-9]{4}))?$''', '%s::records.school_year',
      'is not a school year such as 2026-2027, 2026-27 or 2027'),
    ('records.quantity', 'CASE WHEN %1$s ~ ''^[0-9]{1,5}([.][0-9]{1,15})?$'' THEN %1$s::numeric <= 99999.999 ELSE false END', '%s::records.quantity',
      'is not a number from 0 to 99999.999 with a decimal point'),
    ('boolean', 'lower(%s) IN (''true'', ''false'', ''t'', ''f'', ''yes'', ''no'', ''y'', ''n'', ''1'', ''0'')', 'lower(%s)::boolean',
      'is none of true, false, yes, no, 1, 0'),
    ('integer', '%s ~ ''^-?[0-9]{1,9}$''', '%s::integer', 'is not a whole number'),
    ('smallint', '%s ~ ''^-?[0-9]{1,4}$''', '%s::smallint', 'is not a whole number below 10,000'),
    ('time without time zone', '%s ~ ''^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?$''', '%s::time',
      'is not a time of day such as 08:05 or 14:30:00'),
    ('records.code[]', 'length(%s) <= 10000', '%s::records.code[]', 'has more than 10,000 characters')
  ) AS t (type, valid, typed, reason) ON t.type = format_type(a.atttypid, NULL)
  WHERE a.attrelid = to_regclass('records.' || quote_ident(target)) AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attname NOT IN ('district_id', 'person_id')
  ORDER BY a.attnum
$$;
COMMENT ON FUNCTION feed.target_column(text) IS
  'The columns of a table of schema records that a feed can fill: all but district_id, person_id and files. is_key: in its key. is_required: must have a value. fallback: SQL of what it has without one. valid, typed: SQL over a text s.column, whether it can be taken and what it becomes; neither is looked at where it is NULL. reason: what is said where it cannot. No rows where there is no such table.';
REVOKE EXECUTE ON FUNCTION feed.target_column(text) FROM PUBLIC;
