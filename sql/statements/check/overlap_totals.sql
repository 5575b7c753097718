-- As many overlaps stand as chunks have marked and not resolved.
-- Plan: one scan of overlaps, one of chunks.
WITH violation AS MATERIALIZED (
  SELECT NULL::bigint AS id, format('%s overlaps stand, and chunks have left %s', o.standing, c.marked - c.resolved) AS what
  FROM (SELECT count(*) AS standing FROM transfer.overlap WHERE resolved_at IS NULL) o,
    (SELECT coalesce(sum(overlaps_marked), 0) AS marked, coalesce(sum(overlaps_resolved), 0) AS resolved FROM ops.chunk_execution) c
  WHERE o.standing <> c.marked - c.resolved
)
SELECT 'state' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
