-- Whose certificate a session came with. The extension sslinfo tells it to whoever asks about the own session; pg_stat_ssl tells it only to
-- pg_read_all_stats, and the functions of schema api run with the rights of a role that is no such member. Both cut the subject at 63
-- bytes, wherever that falls, be it inside a character: a longer one is put together from its fields, which come whole.
CREATE OR REPLACE FUNCTION transfer.client_certificate(claimed text DEFAULT NULL) RETURNS text
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  -- In the order in which certificates have them as a rule; sslinfo does not tell the order.
  fields  CONSTANT text[] := ARRAY['C', 'ST', 'L', 'street', 'postalCode', 'O', 'organizationIdentifier', 'OU', 'title', 'CN', 'GN', 'SN',
    'serialNumber', 'UID', 'emailAddress', 'DC'];
  longest CONSTANT integer := 62;
  sslinfo text := (
    SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'sslinfo' AND has_schema_privilege(n.oid, 'USAGE'));
  seen    record;
  bytes   bytea;
BEGIN
  IF sslinfo IS NOT NULL THEN
    EXECUTE format('SELECT %1$s.ssl_client_cert_present() AS present, %1$s.ssl_client_dn() AS subject', sslinfo) INTO seen;
    IF NOT seen.present THEN
      RETURN claimed;
    ELSIF octet_length(seen.subject) > longest THEN
      EXECUTE format(
        $query$SELECT string_agg('/' || f.name || '=' || v, '' ORDER BY f.place)
        FROM unnest($1) WITH ORDINALITY AS f (name, place), %s.ssl_client_dn_field(f.name) AS v$query$, sslinfo)
        INTO seen.subject USING fields;
    END IF;
    RETURN seen.subject;
  END IF;

  IF inet_client_addr() IS NULL THEN
    RETURN claimed; -- a Unix socket: there is no TLS
  ELSIF NOT (has_table_privilege('pg_stat_ssl', 'SELECT') AND has_function_privilege('pg_stat_get_activity(integer)', 'EXECUTE')) THEN
    RETURN NULL;
  END IF;
  SELECT s.ssl, s.client_dn AS subject INTO seen FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid();
  IF seen.subject IS NULL THEN
    -- Only who may see that there is none may go by what was claimed: seen.ssl is NULL for all others.
    RETURN CASE WHEN seen.ssl IS NOT NULL THEN claimed END;
  ELSIF octet_length(seen.subject) <= longest THEN
    RETURN seen.subject;
  END IF;
  -- What is left of a character at the cut goes: no table must hold half of one.
  bytes := decode(replace(seen.subject, '\', '\\'), 'escape');
  WHILE get_byte(bytes, length(bytes) - 1) BETWEEN 128 AND 191 LOOP
    bytes := substr(bytes, 1, length(bytes) - 1);
  END LOOP;
  IF get_byte(bytes, length(bytes) - 1) > 191 THEN
    bytes := substr(bytes, 1, length(bytes) - 1);
  END IF;
  RETURN convert_from(bytes, 'UTF8');
END $$;
COMMENT ON FUNCTION transfer.client_certificate(text) IS
  'Subject of the client certificate that the server has verified for this session, as /C=US/O=…/CN=…. Whole where the extension sslinfo is installed (of a field that comes twice in a subject of more than 62 bytes, the first); else its first 62 bytes or so, and that only for members of pg_read_all_stats. Where the session certainly came without a certificate: claimed. NULL where neither can be told.';
REVOKE EXECUTE ON FUNCTION transfer.client_certificate(text) FROM PUBLIC;
