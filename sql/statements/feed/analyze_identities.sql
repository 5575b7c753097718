-- For the planner.
ANALYZE pg_temp.feed_identity, pg_temp.feed_candidate
