DROP VIEW IF EXISTS api.inbox CASCADE;
CREATE VIEW api.inbox WITH (security_barrier, security_invoker) AS
SELECT user_name, event, process, name, posted_at, due_date, transfer_guid
FROM inbox.visible_notices();
COMMENT ON VIEW api.inbox IS 'The process inbox: the notices that stand and that their recipient has not deleted. Oldest first.';
COMMENT ON COLUMN api.inbox.user_name IS 'Whose inbox it is.';
COMMENT ON COLUMN api.inbox.event IS 'What it tells: waiting, release_request, released, rejected or error; with transfer_guid it names the notice to api.delete_notice.';
COMMENT ON COLUMN api.inbox.process IS 'The process: Records Transfer.';
COMMENT ON COLUMN api.inbox.name IS 'The notice''s title.';
COMMENT ON COLUMN api.inbox.posted_at IS 'When it was posted.';
COMMENT ON COLUMN api.inbox.due_date IS 'When what it asks for is due; NULL where it asks for nothing.';
COMMENT ON COLUMN api.inbox.transfer_guid IS 'The transfer that it is about.';
