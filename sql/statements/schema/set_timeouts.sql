-- Sets the session's timeouts. $1: for a statement; $2: for a lock; as text with a unit, '0' for none.
SELECT set_config('statement_timeout', $1::text, false), set_config('lock_timeout', $2::text, false)
