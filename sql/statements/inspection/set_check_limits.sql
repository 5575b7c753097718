-- Readies a transaction for statements that go through whole tables: no time-out, but an end where the client is gone; room
-- for hash joins. No parameters.
SELECT set_config('statement_timeout', '0', true), set_config('client_connection_check_interval', '10s', true),
  set_config('work_mem', '64MB', true)
