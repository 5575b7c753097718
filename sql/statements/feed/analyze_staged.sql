-- What was staged, for the planner: the columns by which it is joined and chosen.
ANALYZE pg_temp.feed_person (source_id), pg_temp.feed_enrollment (person, source_id, gone, school_number, school_year),
  pg_temp.feed_school, pg_temp.feed_calendar (school_number, school_year), pg_temp.feed_user (user_name, gone),
  pg_temp.feed_object (kind, source_id, gone), pg_temp.feed_refusal (file, line)
