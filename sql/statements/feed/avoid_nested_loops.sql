-- For this transaction: tables that were just filled are compared by keys of many columns, of which the planner expects next to no rows. Where it
-- is wrong by a hundred thousand, a nested loop takes hours; a hash join takes what it takes.
SELECT set_config('enable_nestloop', 'off', true)
