-- Takes the indexes and foreign keys off the tables that the simulator fills with millions of rows, and notes their definitions in
-- a temporary table: restore_indexes.sql builds them again, in the same transaction, which checks every row and
-- takes a quarter of the time. Inside a transaction only. No parameters.
CREATE TEMPORARY TABLE dropped_definition ON COMMIT DROP AS
WITH filled AS (
  SELECT c.oid
  FROM pg_class c
  WHERE c.relkind = 'r'
    AND (c.oid IN ('state.person_index'::regclass, 'state.district_person'::regclass, 'state.enrollment'::regclass)
      OR c.relnamespace = 'records'::regnamespace)
)
SELECT 3 AS built, c.conname::text AS name,
  format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS drop_command,
  format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS build_command
FROM pg_constraint c
WHERE c.contype = 'f' AND (c.conrelid IN (SELECT oid FROM filled) OR c.confrelid IN (SELECT oid FROM filled))
UNION ALL
SELECT 1, c.conname::text,
  format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
  format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
FROM pg_constraint c
WHERE c.contype IN ('p', 'u') AND c.conrelid IN (SELECT oid FROM filled)
UNION ALL
SELECT 2, i.indexrelid::regclass::text,
  format('DROP INDEX %s', i.indexrelid::regclass),
  pg_get_indexdef(i.indexrelid)
FROM pg_index i
WHERE i.indrelid IN (SELECT oid FROM filled)
  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'));
DO $$
DECLARE
  definition record;
BEGIN
  FOR definition IN SELECT * FROM pg_temp.dropped_definition ORDER BY built DESC, name LOOP
    EXECUTE definition.drop_command;
  END LOOP;
END $$
