-- Tries to take the lock on an intent, which is free only when its worker is dead: $1 intent. A backend whose client is
-- gone holds it until it notices, within a second or so (client_connection_check_interval).
SELECT pg_try_advisory_lock(hashtextextended('records-transfer intent ' || $1::bigint, 0))
