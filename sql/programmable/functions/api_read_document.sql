CREATE OR REPLACE FUNCTION api.read_document(acting_user text, transfer_guid uuid, column_name text) RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RETURN transfer.read_column(read_document.acting_user, read_document.transfer_guid, 'document', read_document.column_name);
END $$;
COMMENT ON FUNCTION api.read_document(text, uuid, text) IS
  'A document of a released transfer, whole: an XSL-FO document, or the XML of attached files; NULL where the transfer holds none. It is noted in the disclosure ledger. acting_user: user name, of the requesting district. column_name: as api.transferred_documents has it. Takes access read (or write) to the object. SQLSTATEs: RT001 to RT003, RT013 to RT015.';
REVOKE EXECUTE ON FUNCTION api.read_document(text, uuid, text) FROM PUBLIC;
