-- The rejects file: every refusal, with the value.
COPY (
  SELECT f.name AS file, r.line, r.column_name AS "column", r.reason, r.value
  FROM pg_temp.feed_refusal r JOIN pg_temp.feed_file f ON f.file = r.file
  ORDER BY r.file, r.line, r.column_name NULLS FIRST, r.reason
) TO STDOUT (FORMAT csv, HEADER)
