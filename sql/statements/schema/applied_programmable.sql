-- The programmable objects as they stand in the database.
SELECT path, checksum
FROM ops.programmable
ORDER BY path
