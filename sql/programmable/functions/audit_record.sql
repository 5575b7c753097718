CREATE OR REPLACE FUNCTION audit.record(
  event audit.event, transfer_id bigint, district_id integer, user_id integer, column_names text[]
) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER -- who reads may not write the ledger otherwise
  SET search_path = pg_catalog, pg_temp
  -- The line for the server's log has numbers that no district sees; a session that asks for such messages does not get them.
  SET client_min_messages = error
AS $$
#variable_conflict use_column
BEGIN
  BEGIN
    INSERT INTO audit.disclosure (transfer_id, event, district_number, district_name, user_name, user_full_name, column_names,
      transfer_guid, state_id, person_id, source_district_number, source_person_id)
    SELECT t.transfer_id, record.event, d.district_number, d.name, u.user_name, u.name, record.column_names,
      t.transfer_guid, t.state_id, t.request_person_id,
      -- Before a release nothing of the former district's is disclosed, and that it is the former one is not for the ledger to tell.
      CASE WHEN t.status = 'released' THEN t.release_district_number END, CASE WHEN t.status = 'released' THEN t.release_person_id END
    FROM transfer.records_transfer t, state.district d, state.user_account u
    WHERE t.transfer_id = record.transfer_id AND d.district_id = record.district_id AND u.user_id = record.user_id;
    -- What cannot be noted must not be read.
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'no_data_found', MESSAGE = 'The disclosure cannot be noted in the ledger.',
        HINT = 'The transfer, the district or the user is not there.';
    END IF;
  EXCEPTION
    -- Above READ COMMITTED, where what others of the district have read meanwhile is not seen. The server's own message would name the
    -- transfer's number.
    WHEN unique_violation THEN
      RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
        MESSAGE = 'Another session of your district has read of this transfer meanwhile.',
        HINT = 'Do the transaction again, or read at READ COMMITTED.';
    -- Without what stands for the transfer in the lock, and without the numbers of transactions: see transfer.answer.
    WHEN lock_not_available OR deadlock_detected OR query_canceled THEN
      RAISE EXCEPTION USING ERRCODE = SQLSTATE, MESSAGE = SQLERRM;
  END;
  -- Who reads and rolls back takes the entry with it. The server's log keeps this line.
  IF record.event = 'retrieved' THEN
    RAISE LOG 'records-transfer: transfer %: user % of district % reads %', record.transfer_id, record.user_id, record.district_id,
      array_to_string(record.column_names, ' ');
  END IF;
END $$;
COMMENT ON FUNCTION audit.record(audit.event, bigint, integer, integer, text[]) IS
  'Appends to the disclosure ledger what a user of a district did: event, transfer, the user''s district, the user, the columns of "recordsTransfer". In the transaction of what it notes. SQLSTATEs: P0002 where there is no such transfer, district or user; 40001 where the transaction has to be done again.';
REVOKE EXECUTE ON FUNCTION audit.record(audit.event, bigint, integer, integer, text[]) FROM PUBLIC;
