-- Closes the runs of a job that never closed themselves: $1 job. A run whose lock is free has no process any more.
WITH open_runs AS MATERIALIZED (
  SELECT execution_id FROM ops.job_execution WHERE job = $1 AND ended_at IS NULL
), dead AS MATERIALIZED (
  SELECT execution_id FROM open_runs
  WHERE pg_try_advisory_lock(hashtextextended('records-transfer run ' || execution_id, 0))
), crashed AS (
  UPDATE ops.job_execution j SET ended_at = now(), outcome = 'crashed'
  FROM dead d WHERE j.execution_id = d.execution_id AND j.ended_at IS NULL
  RETURNING j.execution_id
), steps AS (
  UPDATE ops.step_execution s SET ended_at = now(), outcome = 'crashed'
  FROM crashed c WHERE s.execution_id = c.execution_id AND s.ended_at IS NULL
)
SELECT execution_id FROM crashed
WHERE pg_advisory_unlock(hashtextextended('records-transfer run ' || execution_id, 0))
ORDER BY execution_id
