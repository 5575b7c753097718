-- A file of this load. $1: its number; $2: its name.
INSERT INTO pg_temp.feed_file (file, name) VALUES ($1::integer, $2::text)
