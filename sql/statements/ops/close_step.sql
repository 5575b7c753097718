-- Closes a step of a run: $1 run, $2 step, $3 outcome.
UPDATE ops.step_execution SET ended_at = now(), outcome = $3 WHERE execution_id = $1 AND step = $2 AND ended_at IS NULL
