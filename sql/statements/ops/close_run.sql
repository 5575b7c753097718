-- Closes a run: $1 run, $2 outcome, $3 one line on why it failed, or NULL.
UPDATE ops.job_execution SET ended_at = now(), outcome = $2, message = $3 WHERE execution_id = $1 AND ended_at IS NULL
