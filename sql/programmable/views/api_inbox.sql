DROP VIEW IF EXISTS api.inbox CASCADE;
CREATE VIEW api.inbox WITH (security_barrier) AS
SELECT u.user_name, n.notice_id, n.process, n.name, n.posted_at, n.due_date, t.transfer_guid
FROM inbox.recipient r
JOIN state.user_account u ON u.user_id = r.user_id AND u.active
JOIN inbox.notice n ON n.notice_id = r.notice_id
JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
WHERE r.deleted_at IS NULL AND n.superseded_at IS NULL
ORDER BY n.posted_at, n.notice_id;
COMMENT ON VIEW api.inbox IS 'The process inbox: the notices that stand and that their recipient has not deleted. Oldest first.';
COMMENT ON COLUMN api.inbox.user_name IS 'Whose inbox it is.';
COMMENT ON COLUMN api.inbox.notice_id IS 'The notice; api.delete_notice takes it.';
COMMENT ON COLUMN api.inbox.process IS 'The process: Records Transfer.';
COMMENT ON COLUMN api.inbox.name IS 'The notice''s title.';
COMMENT ON COLUMN api.inbox.posted_at IS 'When it was posted.';
COMMENT ON COLUMN api.inbox.due_date IS 'When what it asks for is due; NULL where it asks for nothing.';
COMMENT ON COLUMN api.inbox.transfer_guid IS 'The transfer that it is about.';
