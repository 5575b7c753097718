-- For the planner: the columns by which it is joined.
ANALYZE pg_temp.feed_identity (source_id, person_id, is_new, state_id), pg_temp.feed_candidate (person_id, state_key, birthdate)
