-- Statistics of what a simulation wrote. No parameters.
DO $$
DECLARE
  filled regclass;
BEGIN
  FOR filled IN
    SELECT c.oid FROM pg_class c
    WHERE c.relkind = 'r'
      AND (c.relnamespace IN ('records'::regnamespace, 'state'::regnamespace, 'simulation'::regnamespace)
        OR c.oid IN ('transfer.records_transfer'::regclass, 'transfer.queue'::regclass))
    ORDER BY c.oid
  LOOP
    EXECUTE format('ANALYZE %s', filled);
  END LOOP;
END $$
