-- The files attached to the individualized education programs of transfers as XML built in the server, for comparison. $1 bigint[]:
-- transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "AttachedFile",
      xmlforest(
        d.name AS "Name",
        d.mime_type AS "MIMEType",
        octet_length(d.content) AS "Size",
        encode(sha256(d.content), 'hex') AS "SHA256",
        d.category AS "Category",
        d.document_date AS "DocumentDate",
        translate(encode(d.content, 'base64'), E'\n', '') AS "Content"))
    ORDER BY d.file_number)::text
FROM transfer.records_transfer t
JOIN records.iep_document d ON d.district_id = t.release_district_id AND d.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
