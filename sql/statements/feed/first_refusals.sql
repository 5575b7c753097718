-- The first refusals, in the order of files and lines; what several tables refuse for one reason once. $1: how many.
SELECT f.name, r.line, r.column_name, r.reason
FROM (SELECT DISTINCT file, line, column_name, reason FROM pg_temp.feed_refusal) AS r JOIN pg_temp.feed_file f ON f.file = r.file
ORDER BY r.file, r.line, r.column_name NULLS FIRST, r.reason
LIMIT $1::integer
