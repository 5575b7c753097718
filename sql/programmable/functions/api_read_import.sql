CREATE OR REPLACE FUNCTION api.read_import(acting_user text, transfer_guid uuid, column_name text) RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RETURN transfer.read_column(read_import.acting_user, read_import.transfer_guid, 'import', read_import.column_name);
END $$;
COMMENT ON FUNCTION api.read_import(text, uuid, text) IS
  'A data import of a released transfer, whole, as XML; NULL where the transfer holds none. It is noted in the disclosure ledger. acting_user: user name, of the requesting district. column_name: as api.data_imports has it. Takes access write to the object. SQLSTATEs: RT001 to RT003, RT013 to RT015.';
REVOKE EXECUTE ON FUNCTION api.read_import(text, uuid, text) FROM PUBLIC;
