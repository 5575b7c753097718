-- Checks one staged table. $1: the table of schema records.
SELECT feed.check_staged($1::text)
