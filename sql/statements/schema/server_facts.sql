-- What the schema asks of a server: its encoding, and whether it has ICU's root collation.
SELECT
  current_setting('server_encoding'),
  EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu' AND collnamespace = 'pg_catalog'::regnamespace)
