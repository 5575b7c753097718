-- Puts the extension sslinfo where it is to be had, for transfer.client_certificate: it tells of the own session alone. What is
-- installed already stays where it is. A superuser's to do.
DO $$
DECLARE
  schema name;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'sslinfo') THEN
    RETURN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'sslinfo') THEN
    CREATE SCHEMA sslinfo;
    CREATE EXTENSION sslinfo WITH SCHEMA sslinfo;
  END IF;
  SELECT n.nspname INTO STRICT schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'sslinfo';
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO records_transfer_api', schema);
  EXECUTE format(
    'GRANT EXECUTE ON FUNCTION %1$I.ssl_client_cert_present(), %1$I.ssl_client_dn(), %1$I.ssl_client_dn_field(text) TO records_transfer_api',
    schema);
END $$
