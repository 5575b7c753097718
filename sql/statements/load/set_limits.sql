-- Limits of this transaction: a load of millions of rows takes what it takes, and may sort and hash in memory. Compiling its
-- statements costs more than it gives: each runs once.
SELECT
  set_config('statement_timeout', '0', true),
  set_config('idle_in_transaction_session_timeout', '0', true),
  set_config('jit', 'off', true),
  set_config('work_mem', '64MB', true),
  set_config('maintenance_work_mem', '64MB', true)
