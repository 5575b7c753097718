-- The columns of a table of schema records that a CSV file can fill, with their types; none where there is no such table, or it must have
-- what no text can be, such as files. $1: the table.
SELECT c.column_name, format_type(a.atttypid, NULL), c.is_required
FROM feed.target_column($1::text) AS c
JOIN pg_attribute a ON a.attrelid = to_regclass('records.' || quote_ident($1::text)) AND a.attname = c.column_name
WHERE NOT EXISTS (
  SELECT FROM pg_attribute f
  WHERE f.attrelid = a.attrelid AND f.attnum > 0 AND NOT f.attisdropped AND f.attnotnull AND NOT f.atthasdef
    AND f.attname NOT IN ('district_id', 'person_id')
    AND NOT EXISTS (SELECT FROM feed.target_column($1::text) AS k WHERE k.column_name = f.attname))
ORDER BY c."position"
