-- Waits for the lock of the one migrator.
SELECT pg_advisory_lock(8243122654966379309)
