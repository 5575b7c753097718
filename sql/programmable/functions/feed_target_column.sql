-- How text becomes a value of each type that the tables of source records have: NULL where it is none. The expressions are put into
-- statements that go through whole tables, so they look at the text first: a cast that fails would end the load at its first bad value.
CREATE OR REPLACE FUNCTION feed.target_column(target text)
  RETURNS TABLE (column_name text, "position" integer, is_key boolean, is_required boolean, fallback text, typed text, reason text)
  LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT a.attname::text, a.attnum::integer,
    a.attnum = ANY (k.indkey::smallint[]), a.attnotnull AND NOT a.atthasdef,
    -- With its type: a list's default is one of text, which a list of a domain does not compare with.
    coalesce('(' || pg_get_expr(d.adbin, d.adrelid) || ')::' || format_type(a.atttypid, a.atttypmod), 'NULL'),
    format(t.typed, 's.' || quote_ident(a.attname)), t.reason
  FROM pg_attribute a
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  JOIN LATERAL (
    SELECT i.indkey FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1
  ) AS k ON true
  JOIN (VALUES
    ('records.code', 'CASE WHEN octet_length(%1$s) <= 1000 THEN %1$s END', 'has more than 1000 bytes'),
    ('text', 'CASE WHEN octet_length(%1$s) <= 1000 THEN %1$s END', 'has more than 1000 bytes'),
    ('records.narrative', 'CASE WHEN octet_length(%1$s) <= 100000 THEN %1$s END', 'has more than 100,000 bytes'),
    ('records.day', 'feed.day(%1$s)', 'is not a day of the calendar in the form YYYY-MM-DD'),
    ('records.school_year', 'CASE WHEN %1$s COLLATE "C" ~ ''^[0-9]{4}(-([0-9]{2}|[0-9]{4}))?$'' THEN %1$s END',
      'is not a school year such as 2026-2027, 2026-27 or 2027'),
    ('records.quantity', 'CASE WHEN %1$s COLLATE "C" ~ ''^[0-9]{1,5}([.][0-9]{1,15})?$'' THEN CASE WHEN %1$s::numeric <= 99999.999 THEN %1$s::numeric END END',
      'is not a number from 0 to 99999.999 with a decimal point'),
    ('boolean', 'CASE WHEN lower(%1$s COLLATE "C") IN (''true'', ''false'', ''t'', ''f'', ''yes'', ''no'', ''y'', ''n'', ''1'', ''0'') THEN %1$s::boolean END',
      'is none of true, false, yes, no, 1, 0'),
    ('integer', 'CASE WHEN %1$s COLLATE "C" ~ ''^-?[0-9]{1,9}$'' THEN %1$s::integer END', 'is not a whole number'),
    ('smallint', 'CASE WHEN %1$s COLLATE "C" ~ ''^-?[0-9]{1,4}$'' THEN %1$s::smallint END', 'is not a whole number below 10,000'),
    ('time without time zone', 'CASE WHEN %1$s COLLATE "C" ~ ''^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?$'' THEN %1$s::time END',
      'is not a time of day such as 08:05 or 14:30:00'),
    ('records.code[]', 'CASE WHEN octet_length(%1$s) <= 10000 AND NOT EXISTS (SELECT FROM unnest(%1$s::text[]) AS e WHERE btrim(e) = '''') THEN %1$s::records.code[] END',
      'has more than 10,000 bytes, or an empty value')
  ) AS t (type, typed, reason) ON t.type = format_type(a.atttypid, NULL)
  WHERE a.attrelid = to_regclass('records.' || quote_ident(target)) AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attname NOT IN ('district_id', 'person_id')
  ORDER BY a.attnum
$$;
COMMENT ON FUNCTION feed.target_column(text) IS
  'The columns of a table of schema records that a feed can fill: all but district_id, person_id and files. is_key: in its key. is_required: must have a value. fallback: SQL of what it has without one. typed: SQL over a text s.column, what it becomes; NULL where it cannot be taken. reason: what is said then. No rows where there is no such table.';
REVOKE EXECUTE ON FUNCTION feed.target_column(text) FROM PUBLIC;
