-- Refused records, by file and the kind that the feed counts them under where a file has one kind only.
SELECT r.file, count(DISTINCT r.line), count(*) FROM pg_temp.feed_refusal r GROUP BY r.file
