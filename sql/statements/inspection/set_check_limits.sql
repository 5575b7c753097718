-- Readies a transaction for statements that go through whole tables: no time-out, and room for hash joins. No parameters.
SELECT set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)
