-- One load at a time: a second one waits here until the first has ended.
SELECT pg_advisory_xact_lock(hashtextextended('records-transfer load', 0))
