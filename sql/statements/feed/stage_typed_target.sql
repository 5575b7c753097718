-- Makes the staging table of a table of schema records with its types, and gives its columns. $1: the table.
SELECT feed.stage_typed($1::text)
