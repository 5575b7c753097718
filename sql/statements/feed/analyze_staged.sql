-- What was staged, for the planner.
ANALYZE pg_temp.feed_person, pg_temp.feed_enrollment, pg_temp.feed_school, pg_temp.feed_calendar, pg_temp.feed_user, pg_temp.feed_object, pg_temp.feed_refusal
