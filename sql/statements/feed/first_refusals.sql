-- The first refusals, in the order of files and lines. $1: how many.
SELECT f.name, r.line, r.column_name, r.reason
FROM pg_temp.feed_refusal r JOIN pg_temp.feed_file f ON f.file = r.file
ORDER BY r.file, r.line, r.column_name NULLS FIRST, r.reason
LIMIT $1::integer
