CREATE OR REPLACE FUNCTION audit.record(
  event audit.event, transfer_id bigint, district_id integer, user_id integer, column_names text[]
) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER -- who reads may not write the ledger otherwise
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO audit.disclosure (transfer_id, event, district_number, district_name, user_name, user_full_name, column_names,
    transfer_guid, state_id, person_id, source_district_number, source_person_id)
  SELECT t.transfer_id, record.event, d.district_number, d.name, u.user_name, u.name, record.column_names,
    t.transfer_guid, t.state_id, t.request_person_id, t.release_district_number, t.release_person_id
  FROM transfer.records_transfer t, state.district d, state.user_account u
  WHERE t.transfer_id = record.transfer_id AND d.district_id = record.district_id AND u.user_id = record.user_id;
  -- What cannot be noted must not be read.
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'no_data_found', MESSAGE = 'The disclosure cannot be noted in the ledger.',
      HINT = 'The transfer, the district or the user is not there.';
  END IF;
  -- Who reads and rolls back takes the entry with it. The server's log keeps this line.
  IF record.event = 'retrieved' THEN
    RAISE LOG 'records-transfer: transfer %: user % of district % reads %', record.transfer_id, record.user_id, record.district_id,
      array_to_string(record.column_names, ' ');
  END IF;
END $$;
COMMENT ON FUNCTION audit.record(audit.event, bigint, integer, integer, text[]) IS
  'Appends to the disclosure ledger what a user of a district did: event, transfer, the user''s district, the user, the columns of "recordsTransfer". In the transaction of what it notes.';
REVOKE EXECUTE ON FUNCTION audit.record(audit.event, bigint, integer, integer, text[]) FROM PUBLIC;
