-- Takes the lock that makes a job a singleton, for the session: $1 job. False: another session has it.
SELECT pg_try_advisory_lock(hashtextextended('records-transfer job ' || $1, 0))
