CREATE OR REPLACE FUNCTION api.release_records(acting_user text, transfer_guid uuid, comments text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM transfer.answer(release_records.acting_user, release_records.transfer_guid, 'release_requested', release_records.comments, NULL);
END $$;
COMMENT ON FUNCTION api.release_records(text, uuid, text) IS
  'Releases the student''s records to the requesting district. The answering user''s contact information and the comments go with them. It cannot be taken back. acting_user: user name. comments: to the requesting district; NULL: none. SQLSTATEs: RT001 to RT003, RT008, RT009, RT012, RT013.';
REVOKE EXECUTE ON FUNCTION api.release_records(text, uuid, text) FROM PUBLIC;
