-- Gives up the lock on an intent: $1 intent.
SELECT pg_advisory_unlock(hashtextextended('records-transfer intent ' || $1::bigint, 0))
