-- Gives the lock of the one migrator back.
SELECT pg_advisory_unlock(8243122654966379309)
