-- For the planner.
ANALYZE pg_temp.edfi_section
