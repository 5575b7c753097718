-- Results with a value that cannot be taken. A score is what a grade of a report card takes: 0 to 99999.999.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, f.column_name, f.reason, f.value
FROM pg_temp.oneroster_results r
CROSS JOIN LATERAL (VALUES
  ('lineItemSourcedId', NULL, CASE WHEN r.line_item_id IS NULL THEN 'is empty' END),
  ('studentSourcedId', NULL, CASE WHEN r.student_id IS NULL THEN 'is empty' END),
  ('scoreStatus', NULL, CASE WHEN r.score_status IS NULL THEN 'is empty' END),
  ('scoreStatus', r.score_status, CASE WHEN lower(r.score_status) NOT IN ('exempt', 'fully graded', 'not submitted', 'partially graded', 'submitted') THEN 'is none of exempt, fully graded, not submitted, partially graded, submitted' END),
  ('score', r.score, CASE WHEN CASE WHEN r.score ~ '^[0-9]{1,5}([.][0-9]{1,15})?$' THEN r.score::numeric > 99999.999 ELSE r.score IS NOT NULL END THEN 'is not a number from 0 to 99999.999 with a decimal point' END),
  ('comment', r.comment, CASE WHEN octet_length(r.comment) > 100000 THEN 'has more than 100,000 bytes' END)
) AS f (column_name, value, reason)
WHERE NOT r.gone AND r.problem IS NULL
  AND ((r.line_item_id IS NULL)
    OR (r.student_id IS NULL)
    OR (r.score_status IS NULL)
    OR (lower(r.score_status) NOT IN ('exempt', 'fully graded', 'not submitted', 'partially graded', 'submitted'))
    OR (CASE WHEN r.score ~ '^[0-9]{1,5}([.][0-9]{1,15})?$' THEN r.score::numeric > 99999.999 ELSE r.score IS NOT NULL END)
    OR (octet_length(r.comment) > 100000))
  AND f.reason IS NOT NULL
