-- Closes a run: $1 run, $2 outcome, $3 one line on why it failed, or NULL. A step that could not be closed when the connection
-- was lost is closed with it.
WITH steps AS (
  UPDATE ops.step_execution SET ended_at = now(), outcome = $2 WHERE execution_id = $1 AND ended_at IS NULL
)
UPDATE ops.job_execution SET ended_at = now(), outcome = $2, message = $3 WHERE execution_id = $1 AND ended_at IS NULL
