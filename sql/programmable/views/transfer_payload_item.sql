-- What a released transfer holds of each item of the two lists, as its manifest has it: nothing of the payload itself is read but
-- the names of its report cards.
DROP VIEW IF EXISTS transfer.payload_item CASCADE;
CREATE VIEW transfer.payload_item AS
SELECT t.transfer_id, i.kind, i.position, i.object, i.column_name, m.bytes IS NOT NULL AS available,
  m.bytes, m.records, m.empty_because,
  coalesce(CASE substr(i.column_name, 1, 11)
    WHEN 'reportCard1' THEN p.report_card1_name
    WHEN 'reportCard2' THEN p.report_card2_name
    WHEN 'reportCard3' THEN p.report_card3_name
    WHEN 'reportCard4' THEN p.report_card4_name
  END, i.title) AS title
FROM transfer.records_transfer t
LEFT JOIN transfer.records_transfer_payload p ON p.transfer_id = t.transfer_id
CROSS JOIN state.transfer_item i
JOIN state.transfer_object o ON o.object = i.object
LEFT JOIN transfer.release_manifest m ON m.transfer_id = t.transfer_id AND m.column_name = i.column_name
WHERE t.status = 'released' AND (o.enabled OR m.bytes IS NOT NULL);
COMMENT ON VIEW transfer.payload_item IS 'The transferred documents and data imports of released transfers. An object that the state has switched off is left out, unless the transfer holds it from before.';
COMMENT ON COLUMN transfer.payload_item.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.payload_item.kind IS 'Document or import.';
COMMENT ON COLUMN transfer.payload_item.position IS 'Place in the list.';
COMMENT ON COLUMN transfer.payload_item.object IS 'The transfer object it belongs to.';
COMMENT ON COLUMN transfer.payload_item.column_name IS 'The column of "recordsTransfer" that holds it.';
COMMENT ON COLUMN transfer.payload_item.available IS 'Whether the transfer holds it; false: crossed out.';
COMMENT ON COLUMN transfer.payload_item.bytes IS 'Octets of the column; NULL where it is crossed out.';
COMMENT ON COLUMN transfer.payload_item.records IS 'How many source records it holds; NULL where it is crossed out, or released before manifests were kept.';
COMMENT ON COLUMN transfer.payload_item.empty_because IS 'Why it is crossed out; NULL where it is available.';
COMMENT ON COLUMN transfer.payload_item.title IS 'What the list calls it; a report card goes by its own name where it has one.';
