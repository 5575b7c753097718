-- Builds the indexes and foreign keys again that drop_indexes.sql took off. No parameters.
SET LOCAL maintenance_work_mem = '256MB';
DO $$
DECLARE
  definition record;
BEGIN
  FOR definition IN SELECT * FROM pg_temp.dropped_definition ORDER BY built, name LOOP
    EXECUTE definition.build_command;
  END LOOP;
END $$;
RESET maintenance_work_mem
