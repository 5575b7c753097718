DROP VIEW IF EXISTS ops.undeliverable_notice CASCADE;
CREATE VIEW ops.undeliverable_notice AS
SELECT n.notice_id, n.transfer_id, t.transfer_guid, n.event, d.district_number, s.school_number, c.calendar_id, c.school_year,
  n.posted_at, n.due_date, n.superseded_at,
  (SELECT count(*) FROM state.notice_entitlement e WHERE e.calendar_id = c.calendar_id) AS entitled_now
FROM inbox.notice n
JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
JOIN state.district d ON d.district_id = n.district_id
LEFT JOIN state.calendar c
  ON c.calendar_id = CASE n.event WHEN 'release_request' THEN t.release_calendar_id ELSE t.request_calendar_id END
LEFT JOIN state.school s ON s.school_id = c.school_id
WHERE n.recipients = 0
ORDER BY n.posted_at DESC, n.notice_id;
COMMENT ON VIEW ops.undeliverable_notice IS 'Notices that nobody had the rights to receive. Give somebody the rights; later notices will then arrive. Newest first.';
COMMENT ON COLUMN ops.undeliverable_notice.notice_id IS 'The notice.';
COMMENT ON COLUMN ops.undeliverable_notice.transfer_id IS 'The transfer.';
COMMENT ON COLUMN ops.undeliverable_notice.transfer_guid IS 'The transfer, as districts name it.';
COMMENT ON COLUMN ops.undeliverable_notice.event IS 'What the notice tells.';
COMMENT ON COLUMN ops.undeliverable_notice.district_number IS 'The district whose users were to receive it.';
COMMENT ON COLUMN ops.undeliverable_notice.school_number IS 'The school of the enrollment that it is about.';
COMMENT ON COLUMN ops.undeliverable_notice.calendar_id IS 'The calendar to which a right is missing.';
COMMENT ON COLUMN ops.undeliverable_notice.school_year IS 'Its school year.';
COMMENT ON COLUMN ops.undeliverable_notice.posted_at IS 'When it was posted.';
COMMENT ON COLUMN ops.undeliverable_notice.due_date IS 'When what it asks for is due; NULL where it asks for nothing.';
COMMENT ON COLUMN ops.undeliverable_notice.superseded_at IS 'When an answer took its place; NULL while it stands.';
COMMENT ON COLUMN ops.undeliverable_notice.entitled_now IS 'How many users have the rights by now.';
