-- The files of this folder say who may do what, each for one role, and are applied whole, in the order of their names, wherever
-- records-transfer roles apply has been. This one begins from nothing, so that what they say is all there is.
DO $$
DECLARE
  role   text;
  schema text;
BEGIN
  FOREACH role IN ARRAY ARRAY['PUBLIC', 'records_transfer_api', 'records_transfer_worker', 'records_transfer_dba',
    'records_transfer_auditor', 'records_transfer_district']
  LOOP
    FOREACH schema IN ARRAY ARRAY['state', 'records', 'transfer', 'inbox', 'ops', 'api', 'audit', 'feed'] LOOP
      CONTINUE WHEN to_regnamespace(schema) IS NULL;
      EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %s', schema, role);
      EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %s', schema, role);
      EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %s', schema, role);
      EXECUTE format('REVOKE ALL ON ALL ROUTINES IN SCHEMA %I FROM %s', schema, role);
    END LOOP;
    EXECUTE format('REVOKE ALL ON public."recordsTransfer" FROM %s', role);
  END LOOP;
END $$;
