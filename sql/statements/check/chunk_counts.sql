-- What a chunk counted is what bears the moment of its transaction: neither more nor less was done.
-- now() is one moment in a transaction, so the chunk's and its effects' times are equal to the microsecond; chunks of
-- one moment are added up. An overlap that was marked again, or resolved again, has lost the time of the first: so no more of these than
-- were counted.
-- Plan: every table that a chunk writes aggregated by its time, and hash joins with chunks. The largest is the manifest.
WITH chunk AS (
  SELECT c.committed_at, min(c.execution_id) AS execution_id, sum(c.claimed) AS claimed, sum(c.set_aside) AS set_aside,
    sum(c.waiting) AS waiting, sum(c.released) AS released, sum(c.rejected) AS rejected, sum(c.ignored) AS ignored,
    sum(c.errors) AS errors, sum(c.overlaps_marked) AS overlaps_marked, sum(c.overlaps_resolved) AS overlaps_resolved,
    sum(c.notices) AS notices, sum(c.recipients) AS recipients, sum(c.undeliverable) AS undeliverable,
    sum(c.payload_bytes) AS payload_bytes
  FROM ops.chunk_execution c
  GROUP BY c.committed_at
), posted AS (
  SELECT n.posted_at, count(*) AS notices, sum(n.recipients) AS recipients,
    count(*) FILTER (WHERE n.recipients = 0) AS undeliverable, count(*) FILTER (WHERE n.event = 'waiting') AS waiting
  FROM inbox.notice n
  GROUP BY n.posted_at
), manifest AS (
  SELECT m.transfer_id, sum(m.bytes) AS bytes FROM transfer.release_manifest m GROUP BY m.transfer_id
), settled AS (
  SELECT t.settled_at, count(*) FILTER (WHERE t.status = 'released') AS released,
    count(*) FILTER (WHERE t.status = 'rejected') AS rejected, count(*) FILTER (WHERE t.status = 'ignored') AS ignored,
    count(*) FILTER (WHERE t.status = 'error') AS errors, sum(m.bytes) AS bytes
  FROM transfer.records_transfer t
  LEFT JOIN manifest m ON m.transfer_id = t.transfer_id
  WHERE t.settled_at IS NOT NULL
  GROUP BY t.settled_at
), marked AS (
  SELECT o.marked_at, count(*) AS overlaps FROM transfer.overlap o GROUP BY o.marked_at
), resolved AS (
  SELECT o.resolved_at, count(*) AS overlaps FROM transfer.overlap o GROUP BY o.resolved_at
), failed AS (
  SELECT f.failed_at, count(*) AS failures FROM transfer.failure f GROUP BY f.failed_at
), violation AS MATERIALIZED (
  SELECT c.execution_id AS id,
    format('its chunk of %s UTC counted %s', c.committed_at AT TIME ZONE 'UTC', string_agg(
      format('%s %s, and there are %s', k.name, k.counted, k.found), '; ' ORDER BY k.name)) AS what
  FROM chunk c
  LEFT JOIN posted p ON p.posted_at = c.committed_at
  LEFT JOIN settled s ON s.settled_at = c.committed_at
  LEFT JOIN marked m ON m.marked_at = c.committed_at
  LEFT JOIN resolved r ON r.resolved_at = c.committed_at
  LEFT JOIN failed f ON f.failed_at = c.committed_at
  CROSS JOIN LATERAL (VALUES
    ('waiting', c.waiting, coalesce(p.waiting, 0), true),
    ('released', c.released, coalesce(s.released, 0), true),
    ('rejected', c.rejected, coalesce(s.rejected, 0), true),
    ('ignored', c.ignored, coalesce(s.ignored, 0), true),
    ('errors', c.errors, coalesce(s.errors, 0), true),
    ('notices', c.notices, coalesce(p.notices, 0), true),
    ('recipients', c.recipients, coalesce(p.recipients, 0), true),
    ('undeliverable', c.undeliverable, coalesce(p.undeliverable, 0), true),
    ('payload_bytes', c.payload_bytes, coalesce(s.bytes, 0), true),
    ('set_aside', c.set_aside, coalesce(f.failures, 0), true),
    ('overlaps_marked', c.overlaps_marked, coalesce(m.overlaps, 0), false),
    ('overlaps_resolved', c.overlaps_resolved, coalesce(r.overlaps, 0), false)
  ) AS k (name, counted, found, is_exact)
  WHERE CASE WHEN k.is_exact THEN k.counted <> k.found ELSE k.counted < k.found END
  GROUP BY c.execution_id, c.committed_at
  UNION ALL
  SELECT c.execution_id,
    format('its chunk of %s UTC counted %s claimed, and did more', c.committed_at AT TIME ZONE 'UTC', c.claimed)
  FROM chunk c
  WHERE c.claimed < c.set_aside + c.waiting + c.released + c.rejected + c.ignored + c.errors
)
SELECT 'run' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
