-- What each of the two districts may see of a transfer; the only place that says so. Each row is joined to the district that looks at it. Sorted, because the
-- order in which rows lie in the table tells which of them were updated: that is, routed or answered.
DROP VIEW IF EXISTS api.district_transfers CASCADE;
CREATE VIEW api.district_transfers WITH (security_barrier) AS
SELECT
  d.district_number, 'requesting' AS side, t.transfer_guid,
  CASE t.status WHEN 'released' THEN 'Released' WHEN 'rejected' THEN 'Rejected' WHEN 'ignored' THEN 'Rejected' WHEN 'error' THEN 'Error'
    ELSE 'Waiting' END AS status,
  t.request_person_id AS person_id, t.request_enrollment_id AS enrollment_id, t.state_id,
  t.student_last_name, t.student_first_name, t.student_middle_name, t.student_gender, t.student_birthdate,
  t.student_grade, t.student_start_date, t.student_service_type,
  t.request_date, t.request_district_number, t.request_district_name,
  t.request_name, t.request_user_phone, t.request_user_email, t.request_comments,
  seen.release_date, seen.release_district_number, seen.release_district_name,
  seen.release_name, seen.release_user_phone, seen.release_user_email, seen.release_comments,
  CASE t.status WHEN 'released' THEN t.other_id END AS other_id,
  t.error_message, t.settled_at,
  NULL::date AS due_date, NULL::bigint AS open_overlaps, NULL::text AS ignore_reason
FROM transfer.records_transfer t
JOIN state.district d ON d.district_id = t.request_district_id
-- The former district is one row or none, for all of its columns: there is no column to forget.
LEFT JOIN LATERAL (
  SELECT t.release_date, t.release_district_number, t.release_district_name,
    t.release_name, t.release_user_phone, t.release_user_email, t.release_comments
  WHERE t.status IN ('released', 'rejected')
) AS seen ON true
UNION ALL
SELECT
  d.district_number, 'releasing', t.transfer_guid,
  CASE t.status WHEN 'waiting' THEN 'Waiting' WHEN 'release_requested' THEN 'Release requested' WHEN 'reject_requested' THEN 'Reject requested'
    WHEN 'ignore_requested' THEN 'Ignore requested' WHEN 'released' THEN 'Released' WHEN 'rejected' THEN 'Rejected' WHEN 'ignored' THEN 'Ignored'
    WHEN 'error' THEN 'Error' END,
  t.release_person_id, t.release_enrollment_id, t.state_id,
  t.student_last_name, t.student_first_name, t.student_middle_name, t.student_gender, t.student_birthdate,
  t.student_grade, t.student_start_date, t.student_service_type,
  t.request_date, t.request_district_number, t.request_district_name,
  t.request_name, t.request_user_phone, t.request_user_email, t.request_comments,
  t.release_date, t.release_district_number, t.release_district_name,
  t.release_name, t.release_user_phone, t.release_user_email, t.release_comments,
  t.other_id,
  t.error_message, t.settled_at,
  n.due_date,
  (SELECT count(*) FROM transfer.overlap o WHERE o.transfer_id = t.transfer_id AND o.kind = 'open' AND o.resolved_at IS NULL),
  t.ignore_reason
FROM transfer.records_transfer t
JOIN state.district d ON d.district_id = t.release_district_id
LEFT JOIN inbox.notice n ON n.transfer_id = t.transfer_id AND n.event = 'release_request'
-- A transfer that failed on its way to the former district names that district but never reached it: it has no answer. (Not a function: those of a view
-- are called with the rights of whoever reads it.)
WHERE t.status <> 'submitted' AND (t.status <> 'error' OR t.release_date IS NOT NULL)
ORDER BY request_date, transfer_guid;
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
COMMENT ON COLUMN api.district_transfers.settled_at IS 'When the transfer was Released, Rejected or ended in Error (releasing side: or Ignored); NULL until then.';
COMMENT ON COLUMN api.district_transfers.due_date IS 'Releasing side: when the answer is due. NULL on the requesting side.';
COMMENT ON COLUMN api.district_transfers.open_overlaps IS 'Releasing side: how many of the student''s enrollments there have not been ended, see api.overlaps. NULL on the requesting side.';
COMMENT ON COLUMN api.district_transfers.ignore_reason IS 'Releasing side: why the district ignored the request. NULL on the requesting side, always.';
