CREATE OR REPLACE FUNCTION api.ignore_request(acting_user text, transfer_guid uuid, reason text) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM transfer.answer(ignore_request.acting_user, ignore_request.transfer_guid, 'ignore_requested', NULL, ignore_request.reason);
END $$;
COMMENT ON FUNCTION api.ignore_request(text, uuid, text) IS
  'Rejects the request without a trace of your district. acting_user: user name. reason: why, for your district and the state only; not blank. SQLSTATEs: RT001 to RT003, RT008 to RT010, RT012, RT013.';
REVOKE EXECUTE ON FUNCTION api.ignore_request(text, uuid, text) FROM PUBLIC;
