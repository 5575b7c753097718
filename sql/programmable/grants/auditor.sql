-- records_transfer_auditor: reads and verifies the disclosure ledger. Nothing of payloads, SSNs and source records.
GRANT USAGE ON SCHEMA ops TO records_transfer_auditor;
GRANT SELECT ON ops.migration, ops.programmable TO records_transfer_auditor;
