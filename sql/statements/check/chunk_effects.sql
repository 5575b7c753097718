-- Whatever was settled, posted, marked or resolved, a chunk did, and it is on record.
-- now() is one moment in a transaction, so the chunk's and its effects' times are equal to the microsecond.
-- Plan: hash anti joins of transfers, notices and overlaps with the moments of chunks.
WITH chunk AS MATERIALIZED (
  SELECT DISTINCT c.committed_at FROM ops.chunk_execution c
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'was settled by no chunk' AS what
  FROM transfer.records_transfer t
  WHERE t.settled_at IS NOT NULL AND NOT EXISTS (SELECT FROM chunk c WHERE c.committed_at = t.settled_at)
  UNION ALL
  SELECT n.transfer_id, format('was told of by notice %s, %s, which no chunk posted', n.notice_id, n.event)
  FROM inbox.notice n
  WHERE NOT EXISTS (SELECT FROM chunk c WHERE c.committed_at = n.posted_at)
  UNION ALL
  SELECT o.transfer_id, format('has an overlap with enrollment %s that no chunk marked', o.enrollment_id)
  FROM transfer.overlap o
  WHERE NOT EXISTS (SELECT FROM chunk c WHERE c.committed_at = o.marked_at)
  UNION ALL
  SELECT o.transfer_id, format('has an overlap with enrollment %s that no chunk resolved', o.enrollment_id)
  FROM transfer.overlap o
  WHERE o.resolved_at IS NOT NULL AND NOT EXISTS (SELECT FROM chunk c WHERE c.committed_at = o.resolved_at)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
