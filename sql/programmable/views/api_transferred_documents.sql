DROP VIEW IF EXISTS api.transferred_documents CASCADE;
CREATE VIEW api.transferred_documents WITH (security_barrier, security_invoker) AS
SELECT district_number, transfer_guid, position, title, object, available, column_name, records, empty_because
FROM transfer.visible_items()
WHERE kind = 'document';
COMMENT ON VIEW api.transferred_documents IS 'The documents of released transfers, for the requesting district: what can be read.';
COMMENT ON COLUMN api.transferred_documents.district_number IS 'The requesting district.';
COMMENT ON COLUMN api.transferred_documents.transfer_guid IS 'The transfer.';
COMMENT ON COLUMN api.transferred_documents.position IS 'Place in the list.';
COMMENT ON COLUMN api.transferred_documents.title IS 'What the list calls the document; a report card goes by its own name.';
COMMENT ON COLUMN api.transferred_documents.object IS 'The transfer object it belongs to; its tool right decides who may use it.';
COMMENT ON COLUMN api.transferred_documents.available IS 'Whether the transfer holds it; false: it is shown crossed out.';
COMMENT ON COLUMN api.transferred_documents.column_name IS 'The column of "recordsTransfer" that holds it.';
COMMENT ON COLUMN api.transferred_documents.records IS 'How many of the student''s records it holds; NULL where it is crossed out, and where it was released before manifests were kept.';
COMMENT ON COLUMN api.transferred_documents.empty_because IS 'Why it is crossed out: none_on_file, the former district has nothing of the kind; switched_off, the state does not use it; parent_missing, what it has belongs to a row that is not on file. NULL where it is available.';
