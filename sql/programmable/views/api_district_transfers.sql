-- Which side sees what is said in transfer.visible_transfers.
DROP VIEW IF EXISTS api.district_transfers CASCADE;
CREATE VIEW api.district_transfers WITH (security_barrier, security_invoker) AS
SELECT district_number, side, transfer_guid, status, person_id, enrollment_id, state_id, student_last_name,
  student_first_name, student_middle_name, student_gender, student_birthdate, student_grade,
  student_start_date, student_service_type, request_date, request_district_number, request_district_name,
  request_name, request_user_phone, request_user_email, request_comments, release_date,
  release_district_number, release_district_name, release_name, release_user_phone, release_user_email,
  release_comments, other_id, error_message, mismatched_fields, settled_at, due_date, open_overlaps,
  ignore_reason
FROM transfer.visible_transfers();
COMMENT ON VIEW api.district_transfers IS 'Every transfer of a district, once for each side that the district is on. The requesting side sees nothing of the former district before it was released or rejected, and never where it was ignored or ended in error. Oldest first.';
COMMENT ON COLUMN api.district_transfers.district_number IS 'The district that sees the row. Filter by it.';
COMMENT ON COLUMN api.district_transfers.side IS 'requesting or releasing: which side the district is on.';
COMMENT ON COLUMN api.district_transfers.transfer_guid IS 'The transfer.';
COMMENT ON COLUMN api.district_transfers.status IS 'Requesting side: Waiting, Released, Rejected, Error. Releasing side: also Release requested, Reject requested, Ignore requested until the next run has done what was answered, and Ignored.';
COMMENT ON COLUMN api.district_transfers.person_id IS 'The student in the district that sees the row.';
COMMENT ON COLUMN api.district_transfers.enrollment_id IS 'The enrollment of the district that sees the row: the new one, or the former one.';
COMMENT ON COLUMN api.district_transfers.state_id IS 'The state ID as requested; NULL where the requesting district has none on file.';
COMMENT ON COLUMN api.district_transfers.student_last_name IS 'Last name as requested.';
COMMENT ON COLUMN api.district_transfers.student_first_name IS 'First name as requested.';
COMMENT ON COLUMN api.district_transfers.student_middle_name IS 'Middle name as requested; NULL where none was given.';
COMMENT ON COLUMN api.district_transfers.student_gender IS 'Gender as requested; NULL where none was given.';
COMMENT ON COLUMN api.district_transfers.student_birthdate IS 'Date of birth as requested; NULL where none was given.';
COMMENT ON COLUMN api.district_transfers.student_grade IS 'Grade level of the new enrollment; NULL where unknown.';
COMMENT ON COLUMN api.district_transfers.student_start_date IS 'First day of the new enrollment.';
COMMENT ON COLUMN api.district_transfers.student_service_type IS 'Service type of the new enrollment: P primary, S partial, N special education services only.';
COMMENT ON COLUMN api.district_transfers.request_date IS 'When the request was submitted.';
COMMENT ON COLUMN api.district_transfers.request_district_number IS 'The requesting district.';
COMMENT ON COLUMN api.district_transfers.request_district_name IS 'Its name.';
COMMENT ON COLUMN api.district_transfers.request_name IS 'Full name of the user who asked.';
COMMENT ON COLUMN api.district_transfers.request_user_phone IS 'Telephone of the user who asked; NULL where unknown.';
COMMENT ON COLUMN api.district_transfers.request_user_email IS 'Electronic mail of the user who asked; NULL where unknown.';
COMMENT ON COLUMN api.district_transfers.request_comments IS 'What the requester added; NULL where nothing.';
COMMENT ON COLUMN api.district_transfers.release_date IS 'When the former district answered; NULL until then. This and all release columns: requesting side only where Released, or Rejected with contact.';
COMMENT ON COLUMN api.district_transfers.release_district_number IS 'The former district.';
COMMENT ON COLUMN api.district_transfers.release_district_name IS 'Its name.';
COMMENT ON COLUMN api.district_transfers.release_name IS 'Full name of the user who answered.';
COMMENT ON COLUMN api.district_transfers.release_user_phone IS 'Telephone of the user who answered.';
COMMENT ON COLUMN api.district_transfers.release_user_email IS 'Electronic mail of the user who answered.';
COMMENT ON COLUMN api.district_transfers.release_comments IS 'What the answering user wrote to the requester; NULL where nothing.';
COMMENT ON COLUMN api.district_transfers.other_id IS 'The student''s number in the former district; requesting side: only where Released.';
COMMENT ON COLUMN api.district_transfers.error_message IS 'Why the transfer ended in error; NULL otherwise.';
COMMENT ON COLUMN api.district_transfers.mismatched_fields IS 'Which fields did not match, never their values; NULL where none, and where the state''s profile does not show them.';
COMMENT ON COLUMN api.district_transfers.settled_at IS 'When the transfer was Released, Rejected or ended in Error (releasing side: or Ignored); NULL until then.';
COMMENT ON COLUMN api.district_transfers.due_date IS 'Releasing side: when the answer is due. NULL on the requesting side.';
COMMENT ON COLUMN api.district_transfers.open_overlaps IS 'Releasing side: how many of the student''s enrollments there have not been ended, see api.overlaps. NULL on the requesting side.';
COMMENT ON COLUMN api.district_transfers.ignore_reason IS 'Releasing side: why the district ignored the request. NULL on the requesting side, always.';
