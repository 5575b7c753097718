-- Before others are chosen.
TRUNCATE pg_temp.feed_new_person
