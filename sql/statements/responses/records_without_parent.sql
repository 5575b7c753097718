-- Which of these tables hold source records of these releases that cannot be sent, because the row that they belong to is missing:
-- $1 transfer IDs, $2 a table of records for each of them.
--
-- LIMIT keeps the view apart from the join: of its branches only the one of the table is run, and reads by the student's key.
SELECT wanted.transfer_id, wanted.table_name
FROM unnest($1::bigint[], $2::text[]) AS wanted (transfer_id, table_name)
JOIN transfer.records_transfer t USING (transfer_id)
CROSS JOIN LATERAL (
  SELECT FROM ops.record_without_parent w
  WHERE w.district_id = t.release_district_id AND w.person_id = t.release_person_id AND w.table_name = wanted.table_name
  LIMIT 1
) missing
