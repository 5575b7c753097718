-- The files attached to the literacy records of released transfers: one row for each file.
-- $1 bigint[]: transfers. Ordered by transfer and file number; every value as XML writes it.
SELECT
  t.transfer_id,
  d.name::text,
  d.mime_type::text,
  octet_length(d.content)::text,
  encode(sha256(d.content), 'hex'),
  d.category::text,
  d.document_date::text,
  d.content
FROM transfer.records_transfer t
JOIN records.literacy_document d ON d.district_id = t.release_district_id AND d.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, d.file_number
