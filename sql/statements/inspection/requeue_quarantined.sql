-- Takes quarantined queue rows back into their lanes, and says how many for each lane that had some: $1 lane or NULL for all,
-- $2 SQLSTATE of the last failure or NULL for any.
WITH requeued AS MATERIALIZED (
  SELECT l.lane, ops.requeue_quarantined(l.lane, $2) AS rows
  FROM unnest(enum_range(NULL::transfer.lane)) AS l (lane)
  WHERE l.lane = coalesce($1::transfer.lane, l.lane)
)
SELECT lane, rows FROM requeued WHERE rows > 0 ORDER BY lane
