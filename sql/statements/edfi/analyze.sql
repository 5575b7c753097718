-- For the planner.
ANALYZE pg_temp.edfi_record, pg_temp.edfi_staged, pg_temp.edfi_school
