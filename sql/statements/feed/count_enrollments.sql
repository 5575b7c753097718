-- How many enrollments are staged that can be taken.
SELECT count(*) FROM pg_temp.feed_resolved_enrollment
