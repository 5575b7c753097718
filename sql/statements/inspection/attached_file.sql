-- One attached file of a payload column, and whether it is what its entry says: $1 transfer, $2 column as in attached_files.sql,
-- $3 number of the file, from 1.
SELECT f.bytes, f.size, f.size IS NULL OR f.size = octet_length(f.bytes)::text,
  f.sha256 IS NULL OR lower(f.sha256) = encode(sha256(f.bytes), 'hex')
FROM transfer.records_transfer_payload p
CROSS JOIN LATERAL (
  SELECT decode(coalesce(x.content, ''), 'base64') AS bytes, nullif(x.size, '') AS size, nullif(x.sha256, '') AS sha256
  FROM XMLTABLE(
    XMLNAMESPACES('urn:records-transfer:payload:1' AS r), ('/*/r:AttachedFile[' || $3::integer || ']')
    PASSING CASE $2::text
      WHEN 'iep_document_xml' THEN p.iep_document_xml
      WHEN 'plp_document_xml' THEN p.plp_document_xml
      WHEN 'literacy_document_xml' THEN p.literacy_document_xml
    END
    COLUMNS size text PATH 'normalize-space(r:Size)', sha256 text PATH 'normalize-space(r:SHA256)', content text PATH 'r:Content') AS x
  -- Decoded once, not once for each mention.
  OFFSET 0
) AS f
WHERE p.transfer_id = $1
