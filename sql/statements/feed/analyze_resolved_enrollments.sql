-- For the planner: the columns by which it is joined.
ANALYZE pg_temp.feed_resolved_enrollment (person_id, source_id, calendar_id, start_date)
