-- Refused records, by file and the kind that the feed counts them under where a file has one kind only; and for how many reasons.
SELECT r.file, count(DISTINCT r.line), count(DISTINCT (r.line, r.column_name, r.reason)) FROM pg_temp.feed_refusal r GROUP BY r.file
