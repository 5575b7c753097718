-- Students of whom there is no record yet, and no name either: every record that speaks of them.
WITH nameless AS (
  DELETE FROM pg_temp.feed_identity i
  WHERE i.is_new AND (i.last_name IS NULL OR i.first_name IS NULL)
  RETURNING i.source_id
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT DISTINCT p.file, p.line, 'source_id',
  'names a student whose own record, with the name, was neither in this load nor in one before', p.source_id
FROM nameless n
JOIN pg_temp.feed_person p ON p.source_id = n.source_id
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = p.file AND r.line = p.line)
