-- The highest transfer ID of the simulated requests; 0 where there are none. No parameters.
SELECT coalesce(max(transfer_id), 0) FROM simulation.intent
