DROP VIEW IF EXISTS api.student_transfers CASCADE;
CREATE VIEW api.student_transfers WITH (security_barrier, security_invoker) AS
SELECT
  t.district_number, t.person_id, t.state_id, t.transfer_guid, t.side, t.status, t.request_date, t.release_date, t.settled_at,
  CASE t.side WHEN 'requesting' THEN t.release_district_number ELSE t.request_district_number END AS other_district_number,
  CASE t.side WHEN 'requesting' THEN t.release_district_name ELSE t.request_district_name END AS other_district_name,
  CASE t.side WHEN 'requesting' THEN t.release_name ELSE t.request_name END AS contact_name,
  CASE t.side WHEN 'requesting' THEN t.release_user_phone ELSE t.request_user_phone END AS contact_phone,
  CASE t.side WHEN 'requesting' THEN t.release_user_email ELSE t.request_user_email END AS contact_email,
  CASE t.side WHEN 'requesting' THEN t.release_comments ELSE t.request_comments END AS contact_comments,
  t.error_message
FROM transfer.visible_transfers() t
ORDER BY t.request_date, t.transfer_guid;
COMMENT ON VIEW api.student_transfers IS 'A student''s transfers, as one district sees them: what it asked for, and what it was asked for. Oldest first.';
COMMENT ON COLUMN api.student_transfers.district_number IS 'The district that sees the row. Filter by it.';
COMMENT ON COLUMN api.student_transfers.person_id IS 'The student in that district. Filter by it, or by state_id.';
COMMENT ON COLUMN api.student_transfers.state_id IS 'The state ID as requested; NULL where the requesting district has none on file.';
COMMENT ON COLUMN api.student_transfers.transfer_guid IS 'The transfer.';
COMMENT ON COLUMN api.student_transfers.side IS 'requesting or releasing: which side the district is on.';
COMMENT ON COLUMN api.student_transfers.status IS 'See api.district_transfers.';
COMMENT ON COLUMN api.student_transfers.request_date IS 'When the request was submitted.';
COMMENT ON COLUMN api.student_transfers.release_date IS 'When the former district answered; requesting side: only where its contact may be seen.';
COMMENT ON COLUMN api.student_transfers.settled_at IS 'When it was settled; NULL until then.';
COMMENT ON COLUMN api.student_transfers.other_district_number IS 'The district on the other side. Requesting side: NULL unless Released, or Rejected with contact.';
COMMENT ON COLUMN api.student_transfers.other_district_name IS 'Its name, likewise.';
COMMENT ON COLUMN api.student_transfers.contact_name IS 'Full name of the other side''s user, likewise.';
COMMENT ON COLUMN api.student_transfers.contact_phone IS 'Telephone of the other side''s user, likewise.';
COMMENT ON COLUMN api.student_transfers.contact_email IS 'Electronic mail of the other side''s user, likewise.';
COMMENT ON COLUMN api.student_transfers.contact_comments IS 'What the other side''s user wrote, likewise.';
COMMENT ON COLUMN api.student_transfers.error_message IS 'Why the transfer ended in error; NULL otherwise.';
