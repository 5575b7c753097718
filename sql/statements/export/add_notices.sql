-- What the users of these districts have in their inboxes, by the view that districts read: $1 district numbers, $2 posted at or after, NULL
-- for all.
INSERT INTO pg_temp.exported_notice (district_number, user_name, event, process, name, posted_at, due_date, transfer_guid)
SELECT d.district_number, i.user_name, i.event, i.process, i.name, i.posted_at, i.due_date, i.transfer_guid
FROM api.inbox i
JOIN state.user_account u ON u.user_name = i.user_name
JOIN state.district d ON d.district_id = u.district_id
WHERE d.district_number = ANY ($1) AND ($2::timestamptz IS NULL OR i.posted_at >= $2)
