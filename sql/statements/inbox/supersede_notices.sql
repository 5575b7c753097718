-- The answer takes the place of what was posted while the transfer waited: $1 transfer IDs.
WITH asked AS MATERIALIZED (
  SELECT t.transfer_id, t.settled_at FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
)
UPDATE inbox.notice n
SET superseded_at = now()
FROM asked t
WHERE n.transfer_id = t.transfer_id
  AND n.event IN ('waiting', 'release_request')
  AND n.superseded_at IS NULL
  AND t.settled_at IS NOT NULL
