-- In which tables releases have source records that cannot be sent, because the row that they belong to is missing: $1 transfer
-- IDs. A table once for each transfer. DISTINCT keeps the view apart from the join, so that it is read by each student's key.
SELECT t.transfer_id, missing.table_name
FROM transfer.records_transfer t
CROSS JOIN LATERAL (
  SELECT DISTINCT w.table_name FROM ops.record_without_parent w
  WHERE w.district_id = t.release_district_id AND w.person_id = t.release_person_id
) missing
WHERE t.transfer_id = ANY ($1::bigint[])
