-- Refusals of records that were not refused before. $1: number of the last refusal before.
SELECT r.file, r.line, r.column_name, r.reason, r.value
FROM pg_temp.feed_refusal r
WHERE r.number > $1::bigint
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal k WHERE k.file = r.file AND k.line = r.line AND k.number <= $1::bigint)
ORDER BY r.number
