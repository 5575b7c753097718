-- Whether the load says anything of students themselves.
SELECT EXISTS (SELECT FROM pg_temp.feed_person)
