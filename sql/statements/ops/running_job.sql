-- The run of a job that is open: $1 job. The last column is when it started, in UTC, for people.
SELECT execution_id, host, process_id, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')
FROM ops.job_execution
WHERE job = $1 AND ended_at IS NULL
ORDER BY execution_id DESC
LIMIT 1
