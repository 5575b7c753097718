-- The attached files of a payload column, without what is in them: $1 transfer, $2 column (iep_document_xml, plp_document_xml or
-- literacy_document_xml).
SELECT f.number, f.name
FROM transfer.records_transfer_payload p
CROSS JOIN LATERAL XMLTABLE(
  XMLNAMESPACES('urn:records-transfer:payload:1' AS r), '/*/r:AttachedFile'
  PASSING CASE $2::text
    WHEN 'iep_document_xml' THEN p.iep_document_xml
    WHEN 'plp_document_xml' THEN p.plp_document_xml
    WHEN 'literacy_document_xml' THEN p.literacy_document_xml
  END
  COLUMNS number FOR ORDINALITY, name text PATH 'r:Name') AS f
WHERE p.transfer_id = $1
ORDER BY f.number
