-- The notices of a transfer, without their titles, which name the student: $1 transfer.
SELECT n.notice_id, n.event, d.district_number, date_trunc('second', n.posted_at), n.due_date, date_trunc('second', n.superseded_at),
  n.recipients, (SELECT count(*) FROM inbox.recipient r WHERE r.notice_id = n.notice_id AND r.deleted_at IS NOT NULL)
FROM inbox.notice n
LEFT JOIN state.district d ON d.district_id = n.district_id
WHERE n.transfer_id = $1
ORDER BY n.posted_at, n.notice_id
