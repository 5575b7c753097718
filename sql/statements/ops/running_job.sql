-- The run of a job that is open: $1 job.
SELECT execution_id, host, process_id, started_at FROM ops.job_execution
WHERE job = $1 AND ended_at IS NULL
ORDER BY execution_id DESC
LIMIT 1
