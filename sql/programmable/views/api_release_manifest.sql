DROP VIEW IF EXISTS api.release_manifest CASCADE;
CREATE VIEW api.release_manifest WITH (security_barrier, security_invoker) AS
SELECT district_number, transfer_guid, position, column_name, object, bytes, sha256, records, empty_because
FROM transfer.visible_manifest();
COMMENT ON VIEW api.release_manifest IS 'What each payload column of a released transfer holds, for the requesting district: to check that what was fetched is whole.';
COMMENT ON COLUMN api.release_manifest.district_number IS 'The requesting district.';
COMMENT ON COLUMN api.release_manifest.transfer_guid IS 'The transfer.';
COMMENT ON COLUMN api.release_manifest.position IS 'Place among the payload columns of the record.';
COMMENT ON COLUMN api.release_manifest.column_name IS 'The column of "recordsTransfer".';
COMMENT ON COLUMN api.release_manifest.object IS 'The transfer object that fills it; its tool right decides who may use it.';
COMMENT ON COLUMN api.release_manifest.bytes IS 'Octets of the column''s text in UTF-8; NULL where it is empty.';
COMMENT ON COLUMN api.release_manifest.sha256 IS 'SHA-256 of the column''s text in UTF-8, in hexadecimal; NULL where it is empty.';
COMMENT ON COLUMN api.release_manifest.records IS 'How many of the student''s records it holds; NULL where it is empty, and where it was released before manifests were kept.';
COMMENT ON COLUMN api.release_manifest.empty_because IS 'Why it is empty: none_on_file, switched_off or parent_missing; NULL where it is not.';
