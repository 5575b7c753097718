-- Closes a run: $1 run, $2 outcome, $3 one line on why it failed, or NULL. A step that could not close itself, because its
-- connection was lost, is closed with it.
WITH run AS (
  UPDATE ops.job_execution SET ended_at = now(), outcome = $2, message = $3 WHERE execution_id = $1 AND ended_at IS NULL
  RETURNING execution_id
)
UPDATE ops.step_execution s SET ended_at = now(), outcome = $2
FROM run r WHERE s.execution_id = r.execution_id AND s.ended_at IS NULL
