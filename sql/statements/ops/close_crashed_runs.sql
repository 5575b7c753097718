-- Closes the runs of a job that never closed themselves: $1 job. The caller holds the job's lock, so none of them is alive.
WITH crashed AS (
  UPDATE ops.job_execution SET ended_at = now(), outcome = 'crashed' WHERE job = $1 AND ended_at IS NULL
  RETURNING execution_id
), steps AS (
  UPDATE ops.step_execution s SET ended_at = now(), outcome = 'crashed'
  FROM crashed c WHERE s.execution_id = c.execution_id AND s.ended_at IS NULL
)
SELECT execution_id FROM crashed ORDER BY execution_id
