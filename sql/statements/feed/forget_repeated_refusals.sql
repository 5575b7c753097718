-- What was found again, or followed from their refusal, in records that were returned as refused: the reasons are those for which they were refused.
-- $1 and $2: numbers of the last refusals before and after these were returned.
DELETE FROM pg_temp.feed_refusal r
USING pg_temp.feed_refusal k
WHERE k.number > $1::bigint AND k.number <= $2::bigint AND r.number > $2::bigint AND r.file = k.file AND r.line = k.line
