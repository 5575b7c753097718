CREATE OR REPLACE FUNCTION api.reject_request(acting_user text, transfer_guid uuid, comments text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM transfer.answer(reject_request.acting_user, reject_request.transfer_guid, 'reject_requested', reject_request.comments, NULL);
END $$;
COMMENT ON FUNCTION api.reject_request(text, uuid, text) IS
  'Rejects the request: no records go. The requesting district sees the answering user''s contact information and the comments. acting_user: user name. comments: to the requesting district; NULL: none. SQLSTATEs: RT001 to RT003, RT008, RT009, RT012, RT013.';
REVOKE EXECUTE ON FUNCTION api.reject_request(text, uuid, text) FROM PUBLIC;
