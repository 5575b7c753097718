-- Students of whom there is no record yet, and no name either.
WITH nameless AS (
  DELETE FROM pg_temp.feed_identity i
  WHERE i.is_new AND (i.last_name IS NULL OR i.first_name IS NULL)
  RETURNING i.at, i.source_id, i.last_name
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT (at >> 40)::integer, at & 1099511627775, 'source_id',
  'names a student whose own record, with the name, was neither in this load nor in one before', source_id
FROM nameless
