-- A chunk is of a step that there is, and did only what is done in the step's lane.
-- Plan: a hash join of chunks with steps.
WITH violation AS MATERIALIZED (
  SELECT c.execution_id AS id,
    format('its chunk of %s UTC is of step %s, %s', c.committed_at AT TIME ZONE 'UTC', c.step,
      CASE WHEN s.lane IS NULL THEN 'which there is not' ELSE 'and did what is not done in the lane ' || s.lane END) AS what
  FROM ops.chunk_execution c
  LEFT JOIN ops.step_execution s ON s.execution_id = c.execution_id AND s.step = c.step
  WHERE CASE s.lane
    WHEN 'requests' THEN (c.released, c.rejected, c.ignored, c.payload_bytes, c.overlaps_resolved) <> (0, 0, 0, 0, 0)
    WHEN 'responses' THEN (c.waiting, c.overlaps_marked, c.overlaps_resolved) <> (0, 0, 0)
    WHEN 'overlaps' THEN (c.waiting, c.released, c.rejected, c.ignored, c.errors, c.notices, c.payload_bytes) <> (0, 0, 0, 0, 0, 0, 0)
    ELSE true
  END
)
SELECT 'run' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
