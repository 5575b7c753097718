-- A user's inbox: $1 user name.
SELECT i.event, date_trunc('second', i.posted_at), i.due_date, i.name, i.transfer_guid::text
FROM api.inbox i
WHERE i.user_name = $1
ORDER BY i.posted_at, i.transfer_guid
