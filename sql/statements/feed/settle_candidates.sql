-- The chosen are candidates no more.
DELETE FROM pg_temp.feed_candidate c USING pg_temp.feed_new_person n WHERE n.person_id = c.person_id
