-- transfers.csv of the chosen district, in the view's order. Times are UTC; names of fields that did not match have commas between them.
COPY (
  SELECT t.district_number, t.side, t.transfer_guid, t.status, t.person_id, t.enrollment_id, t.state_id,
    t.student_last_name, t.student_first_name, t.student_middle_name, t.student_gender,
    to_char(t.student_birthdate, 'YYYY-MM-DD') AS student_birthdate, t.student_grade,
    to_char(t.student_start_date, 'YYYY-MM-DD') AS student_start_date, t.student_service_type,
    to_char(t.request_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS request_date,
    t.request_district_number, t.request_district_name, t.request_name, t.request_user_phone, t.request_user_email, t.request_comments,
    to_char(t.release_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS release_date,
    t.release_district_number, t.release_district_name, t.release_name, t.release_user_phone, t.release_user_email, t.release_comments,
    t.other_id, t.error_message, array_to_string(t.mismatched_fields, ',') AS mismatched_fields,
    to_char(t.settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS settled_at,
    to_char(t.due_date, 'YYYY-MM-DD') AS due_date, t.open_overlaps, t.ignore_reason
  FROM pg_temp.exported_transfer t
  WHERE t.district_number = (SELECT d.district_number FROM pg_temp.exported_district d)
  ORDER BY t.request_date, t.transfer_guid, t.side
) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')
