-- records_transfer_auditor: reads and verifies the disclosure ledger. Nothing of payloads, SSNs and source records.
GRANT USAGE ON SCHEMA ops TO records_transfer_auditor;
GRANT SELECT ON ops.migration, ops.programmable TO records_transfer_auditor;
GRANT USAGE ON SCHEMA audit, state, transfer TO records_transfer_auditor;
GRANT SELECT ON audit.disclosure, audit.legitimate_interest, audit.seal, audit.sealed, audit.unsealed TO records_transfer_auditor;
GRANT EXECUTE ON FUNCTION audit.row_digest(audit.disclosure), audit.seal_digest(audit.seal), audit.make_seal() TO records_transfer_auditor;
-- Whether the ledger is whole: what was requested and released, without the students.
GRANT SELECT (transfer_id, transfer_guid, status) ON transfer.records_transfer TO records_transfer_auditor;
GRANT SELECT (transfer_id, column_name, bytes) ON transfer.release_manifest TO records_transfer_auditor;
GRANT SELECT ON state.transfer_column TO records_transfer_auditor;
GRANT EXECUTE ON FUNCTION state.folded(text) TO records_transfer_auditor;

-- The owner, too, only appends. (It could give itself the right again: then the triggers refuse, and what a superuser does without them shows
-- in the digests.)
REVOKE UPDATE, DELETE, TRUNCATE ON audit.disclosure, audit.seal, audit.sealed FROM records_transfer_owner;
