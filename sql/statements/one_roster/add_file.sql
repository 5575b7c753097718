-- A file of this load. $1: its number; $2: its name without the ending; $3: whether it is a delta.
INSERT INTO pg_temp.oneroster_file (file, name, is_delta) VALUES ($1::integer, $2::text, $3::boolean)
