-- A transfer by its ID or its GUID: $1 ID or NULL, $2 GUID or NULL. Nothing that would name the student or a user.
SELECT t.transfer_id, t.transfer_guid::text, t.status, t.request_district_number, t.request_person_id, t.request_enrollment_id,
  t.release_district_number, t.release_person_id, t.release_enrollment_id,
  date_trunc('second', t.request_date), date_trunc('second', t.release_date), date_trunc('second', t.settled_at),
  t.error_code, array_to_string(t.mismatched_fields, ', ')
FROM transfer.records_transfer t
WHERE t.transfer_id = $1 OR t.transfer_guid = $2
