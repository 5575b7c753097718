-- What these districts see of their transfers, by the view that they read: $1 district numbers, $2 changed at or after, NULL for all.
-- When a row changed is told by what the district sees of it: a requester's row must not come again because the former district was asked or
-- has answered. To the former district a transfer is new when it is asked, not when it was submitted.
INSERT INTO pg_temp.exported_transfer
SELECT t.*
FROM api.district_transfers t
LEFT JOIN LATERAL (
  SELECT n.posted_at
  FROM transfer.records_transfer r JOIN inbox.notice n ON n.transfer_id = r.transfer_id AND n.event = 'release_request'
  WHERE r.transfer_guid = t.transfer_guid AND t.side = 'releasing'
) AS asked ON true
WHERE t.district_number = ANY ($1)
  AND ($2::timestamptz IS NULL OR greatest(t.request_date, t.release_date, t.settled_at, asked.posted_at) >= $2)
