-- records_transfer_worker: what the lanes do. It reads what a release is made of, and writes queue, transfers, payloads, overlaps, notices and
-- the run ledger; it deletes nothing but queue rows that are done and its own intents, and changes nothing that the state or a district keeps.
GRANT USAGE ON SCHEMA state, records, transfer, inbox, ops TO records_transfer_worker;

GRANT SELECT ON
  state.profile, state.error_message, state.district, state.school, state.calendar, state.person_index, state.district_person,
  state.enrollment, state.notice_scope, state.notice_entitlement, state.transfer_object, state.transfer_item, state.transfer_column
  TO records_transfer_worker;
GRANT SELECT ON ALL TABLES IN SCHEMA records TO records_transfer_worker;

GRANT SELECT ON transfer.records_transfer TO records_transfer_worker;
GRANT UPDATE (status, state_person_id, error_code, error_message, mismatched_fields, settled_at, other_id,
  release_person_id, release_district_id, release_enrollment_id, release_calendar_id, release_state_linked,
  release_district_number, release_district_name, release_state_district_id, release_district_guid)
  ON transfer.records_transfer TO records_transfer_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON transfer.queue TO records_transfer_worker;
GRANT SELECT, INSERT ON transfer.records_transfer_payload, transfer.release_manifest, transfer.failure TO records_transfer_worker;
GRANT SELECT, INSERT, UPDATE ON transfer.overlap TO records_transfer_worker;

GRANT SELECT, INSERT ON inbox.notice, inbox.recipient TO records_transfer_worker;
GRANT UPDATE (superseded_at) ON inbox.notice TO records_transfer_worker;

GRANT SELECT ON ALL TABLES IN SCHEMA ops TO records_transfer_worker;
GRANT INSERT, UPDATE ON ops.job_execution, ops.step_execution TO records_transfer_worker;
GRANT INSERT ON ops.chunk_execution TO records_transfer_worker;
GRANT INSERT, UPDATE, DELETE ON ops.chunk_intent TO records_transfer_worker;

GRANT EXECUTE ON FUNCTION
  state.folded(text), state.same(text, text, state.match_comparison), state.agrees(text, text, state.match_rule, state.match_comparison),
  state.mismatched_fields(state.profile, text, text, text, text, text, text, text, text, date, date, text, text),
  state.explained(text, text[], boolean), records.term_position(text)
  TO records_transfer_worker;

-- It notes what it discloses, in columns that say what; place, time and digest are the ledger's. And it seals at the end of a run.
GRANT USAGE ON SCHEMA audit TO records_transfer_worker;
GRANT INSERT (transfer_id, event, district_number, district_name, user_name, user_full_name, column_names, transfer_guid, state_id, person_id,
  source_district_number, source_person_id) ON audit.disclosure TO records_transfer_worker;
GRANT EXECUTE ON FUNCTION audit.make_seal() TO records_transfer_worker;
