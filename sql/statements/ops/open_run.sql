-- Opens a run: $1 job, $2 business date (NULL: today in the state's time zone), $3 workers, $4 host, $5 process ID,
-- $6 version of the binary. The caller holds the job's lock.
INSERT INTO ops.job_execution (job, business_date, workers, host, process_id, binary_version)
SELECT $1, coalesce($2::date, (now() AT TIME ZONE p.time_zone)::date), $3, $4, $5, $6 FROM state.profile p WHERE p.singleton
RETURNING execution_id, business_date
