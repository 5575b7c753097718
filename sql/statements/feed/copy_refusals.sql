-- The rejects file: every refusal, with the value; what several tables refuse for one reason once.
COPY (
  SELECT f.name AS file, r.line, r.column_name AS "column", r.reason, r.value
  FROM (SELECT DISTINCT file, line, column_name, reason, value FROM pg_temp.feed_refusal) AS r JOIN pg_temp.feed_file f ON f.file = r.file
  ORDER BY r.file, r.line, r.column_name NULLS FIRST, r.reason
) TO STDOUT (FORMAT csv, HEADER)
