-- For the planner: the columns by which it is joined.
ANALYZE pg_temp.oneroster_school_enrollment (person, source_id, gone), pg_temp.feed_enrollment (person, source_id, gone, school_number)
