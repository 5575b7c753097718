-- The session's timeouts, to be put back later.
SELECT current_setting('statement_timeout'), current_setting('lock_timeout')
