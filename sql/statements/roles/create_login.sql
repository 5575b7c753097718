-- Makes a login of a district: $1 name. No password: it logs in by certificate, or a DBA gives it one (\password in psql). The timeouts
-- keep a client that hangs from keeping others waiting; a session can set them otherwise.
SELECT format('CREATE ROLE %1$I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 20 IN ROLE records_transfer_district;
ALTER ROLE %1$I SET statement_timeout = ''60s'';
ALTER ROLE %1$I SET lock_timeout = ''10s'';
ALTER ROLE %1$I SET idle_in_transaction_session_timeout = ''60s'';
ALTER ROLE %1$I SET search_path = pg_catalog', $1::name)
