-- For the planner: the column by which it is joined.
ANALYZE pg_temp.feed_new_person (person_id)
