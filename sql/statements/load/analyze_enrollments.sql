-- The planner has to know how many enrollments are to be matched.
ANALYZE pg_temp.load_enrollment
