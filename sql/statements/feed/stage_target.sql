-- Makes the staging table of a table of schema records, and gives its columns. $1: the table; $2: whether with its types.
SELECT feed.stage($1::text, $2::boolean)
