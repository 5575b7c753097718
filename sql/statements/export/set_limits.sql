-- Readies the transaction: all districts' rows are gone through, and writing files of them takes what it takes. Gives the moment up to which
-- the files tell.
SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
FROM set_config('statement_timeout', '0', true) AS statements,
  set_config('idle_in_transaction_session_timeout', '0', true) AS pauses,
  set_config('work_mem', '64MB', true) AS memory
