-- For the planner.
ANALYZE pg_temp.oneroster_school_enrollment, pg_temp.feed_enrollment
