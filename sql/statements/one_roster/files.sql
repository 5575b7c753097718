-- The files that this load has, without the ending of their names.
SELECT name FROM pg_temp.oneroster_file
