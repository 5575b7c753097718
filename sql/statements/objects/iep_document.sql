-- The files attached to the individualized education programs of released transfers: one row for each file.
-- $1 bigint[]: transfers. Ordered by transfer and file number; every value as XML writes it, but the content, which is bytes.
SELECT
  f.transfer_id,
  f.name::text,
  f.mime_type::text,
  octet_length(f.content)::text,
  encode(sha256(f.content), 'hex'),
  f.category::text,
  f.document_date::text,
  f.content
FROM (
  -- Sorted here, while contents are still in the table.
  SELECT t.transfer_id, d.file_number, d.name, d.mime_type, d.category, d.document_date, d.content
  FROM transfer.records_transfer t
  JOIN records.iep_document d ON d.district_id = t.release_district_id AND d.person_id = t.release_person_id
  WHERE t.transfer_id = ANY ($1)
  ORDER BY t.transfer_id, d.file_number
) f
ORDER BY f.transfer_id, f.file_number
