-- records_transfer_dba: inspects and operates. Queue, ledger, failures and what of a transfer names nobody; no payload, no names, no SSN, no
-- birthdate, no contact, no comment, no reason of an ignored request, no title of a notice.
GRANT USAGE ON SCHEMA state, transfer, inbox, ops TO records_transfer_dba;

GRANT SELECT ON ALL TABLES IN SCHEMA ops TO records_transfer_dba;
GRANT SELECT ON transfer.queue, transfer.failure, transfer.overlap, transfer.release_manifest TO records_transfer_dba;
GRANT SELECT (transfer_id, transfer_guid, state, status, request_district_id, request_state_linked, request_date, request_district_number,
  request_district_name, request_person_id, request_enrollment_id, request_calendar_id, request_state_district_id, request_district_guid,
  student_start_date, student_service_type, release_person_id, release_enrollment_id, release_calendar_id, release_district_id,
  release_state_linked, release_date, release_district_number, release_district_name, release_state_district_id, release_district_guid,
  error_code, mismatched_fields, settled_at, queue_priority)
  ON transfer.records_transfer TO records_transfer_dba;
GRANT SELECT (notice_id, transfer_id, event, district_id, process, posted_at, due_date, superseded_at, recipients)
  ON inbox.notice TO records_transfer_dba;
GRANT SELECT ON inbox.recipient TO records_transfer_dba;
GRANT SELECT ON state.profile, state.error_message, state.district, state.school, state.calendar, state.tool, state.transfer_object,
  state.transfer_item, state.transfer_column, state.queue_priority, state.district_login TO records_transfer_dba;
GRANT SELECT (user_id, district_id, active) ON state.user_account TO records_transfer_dba;

-- Pausing, priorities, and what was quarantined.
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ops TO records_transfer_dba;
GRANT EXECUTE ON FUNCTION transfer.wake(transfer.lane) TO records_transfer_dba;
GRANT INSERT, DELETE ON ops.lane_pause TO records_transfer_dba;
GRANT UPDATE (quarantined_at, attempts, ready_at, priority) ON transfer.queue TO records_transfer_dba;
GRANT UPDATE (queue_priority) ON transfer.records_transfer TO records_transfer_dba;
