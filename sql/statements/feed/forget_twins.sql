-- Before they are looked for again.
TRUNCATE pg_temp.feed_twin
