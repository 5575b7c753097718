-- For the planner.
ANALYZE pg_temp.feed_new_person
