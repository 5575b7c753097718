-- For the planner: also the objects, of which a first load has just added all.
ANALYZE pg_temp.edfi_record, pg_temp.edfi_staged, pg_temp.edfi_school, feed.source_object
