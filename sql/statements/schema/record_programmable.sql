-- Notes the programmable objects as they stand now. $1: paths; $2: their checksums, in the same order.
WITH gone AS (DELETE FROM ops.programmable WHERE path <> ALL ($1::text[]))
INSERT INTO ops.programmable (path, checksum)
SELECT file.path, file.checksum
FROM unnest($1::text[], $2::text[]) AS file (path, checksum)
ON CONFLICT (path) DO UPDATE SET checksum = excluded.checksum, applied_at = excluded.applied_at
