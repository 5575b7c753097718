-- What was applied, oldest first.
SELECT version, name, checksum
FROM ops.migration
ORDER BY version
