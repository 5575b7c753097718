-- What is left refers to what the document does not have, or in a circle. $1: the document.
WITH dangling AS (DELETE FROM pg_temp.edfi_aside a WHERE a.file = $1::integer RETURNING a.number, a.line)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason)
SELECT number, line, 'ref', 'refers by ref to an id that no element of this document with a key has' FROM dangling
