-- Checks one staged table that has its types already. $1: the table of schema records.
SELECT feed.check_typed($1::text)
