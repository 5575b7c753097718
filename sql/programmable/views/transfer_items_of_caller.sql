DROP VIEW IF EXISTS transfer.items_of_caller CASCADE;
CREATE VIEW transfer.items_of_caller WITH (security_barrier) AS
SELECT i.transfer_id, i.kind, i.position, i.title, i.object, i.available, i.column_name, i.records, i.empty_because
FROM transfer.records_transfer t
JOIN transfer.payload_item i ON i.transfer_id = t.transfer_id
WHERE t.status = 'released' AND t.request_district_id = ANY ((SELECT state.visible_districts())::integer[]);
COMMENT ON VIEW transfer.items_of_caller IS 'The documents and imports of released transfers that the requesting district of the session may see.';
COMMENT ON COLUMN transfer.items_of_caller.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.items_of_caller.kind IS 'Document or import.';
COMMENT ON COLUMN transfer.items_of_caller.position IS 'Place in the list.';
COMMENT ON COLUMN transfer.items_of_caller.title IS 'What the list calls it.';
COMMENT ON COLUMN transfer.items_of_caller.object IS 'The transfer object it belongs to.';
COMMENT ON COLUMN transfer.items_of_caller.available IS 'Whether the transfer holds it; false: crossed out.';
COMMENT ON COLUMN transfer.items_of_caller.column_name IS 'The column of "recordsTransfer" that holds it.';
COMMENT ON COLUMN transfer.items_of_caller.records IS 'How many source records it holds; NULL where it is crossed out or not known.';
COMMENT ON COLUMN transfer.items_of_caller.empty_because IS 'Why it is crossed out; NULL where it is available.';
