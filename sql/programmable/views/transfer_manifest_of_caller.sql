-- Has the condition that row-level security would hold, if workers could COPY into a table that has it.
DROP VIEW IF EXISTS transfer.manifest_of_caller CASCADE;
CREATE VIEW transfer.manifest_of_caller WITH (security_barrier) AS
SELECT m.transfer_id, m.column_name, m.bytes, m.sha256, m.records, m.empty_because
FROM transfer.records_transfer t
JOIN transfer.release_manifest m ON m.transfer_id = t.transfer_id
WHERE t.status = 'released' AND t.request_district_id = ANY ((SELECT state.visible_districts())::integer[]);
COMMENT ON VIEW transfer.manifest_of_caller IS 'The manifests of released transfers that the requesting district of the session may see.';
COMMENT ON COLUMN transfer.manifest_of_caller.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.manifest_of_caller.column_name IS 'The column of "recordsTransfer".';
COMMENT ON COLUMN transfer.manifest_of_caller.bytes IS 'Octets of the column''s text in UTF-8; NULL where it is empty.';
COMMENT ON COLUMN transfer.manifest_of_caller.sha256 IS 'SHA-256 of the column''s text in UTF-8; NULL where it is empty.';
COMMENT ON COLUMN transfer.manifest_of_caller.records IS 'How many source records it holds; NULL where it is empty or not known.';
COMMENT ON COLUMN transfer.manifest_of_caller.empty_because IS 'Why it is empty; NULL where it is not.';
