-- Finds what of the records that were set aside can be used. $1: the document.
WITH ref AS MATERIALIZED (
  -- A list is unrolled by itself: a join with it is a nested loop, and where those are avoided the planner no longer sees the cost of others.
  SELECT line, unnest(refs) AS id FROM pg_temp.edfi_aside WHERE file = $1::integer
)
INSERT INTO pg_temp.edfi_ready (line)
SELECT r.line
FROM ref r LEFT JOIN (SELECT DISTINCT id FROM pg_temp.edfi_key WHERE file = $1::integer) AS k ON k.id = r.id
GROUP BY r.line
HAVING bool_and(k.id IS NOT NULL)
