-- A transfer has a payload exactly where it is released.
-- Plan: two hash anti joins of transfers with the keys of payloads.
WITH violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'is released, and has no payload' AS what
  FROM transfer.records_transfer t
  WHERE t.status = 'released'
    AND NOT EXISTS (SELECT FROM transfer.records_transfer_payload p WHERE p.transfer_id = t.transfer_id)
  UNION ALL
  SELECT p.transfer_id, 'has a payload, and is ' || coalesce(t.status::text, 'no transfer')
  FROM transfer.records_transfer_payload p
  LEFT JOIN transfer.records_transfer t ON t.transfer_id = p.transfer_id
  WHERE t.status IS DISTINCT FROM 'released'
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
