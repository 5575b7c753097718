-- Makes the staging table of a table of schema records, and gives its columns. $1: the table.
SELECT feed.stage($1::text)
