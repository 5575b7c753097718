-- Takes the lock that shows that a run has a process, for the session: $1 run. False: another session has it.
SELECT pg_try_advisory_lock(hashtextextended('records-transfer run ' || $1::bigint, 0))
