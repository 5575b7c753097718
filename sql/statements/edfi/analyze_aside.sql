-- For the planner.
ANALYZE pg_temp.edfi_aside, pg_temp.edfi_key
