-- The load's students: how many are new to the district, changed, and in all.
SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE is_changed), count(*) FROM pg_temp.feed_identity
