-- A notice is about a transfer that there is.
-- Plan: a hash anti join of notices with transfers.
WITH violation AS MATERIALIZED (
  SELECT n.notice_id AS id, 'is about transfer ' || n.transfer_id || ', which there is not' AS what
  FROM inbox.notice n
  WHERE NOT EXISTS (SELECT FROM transfer.records_transfer t WHERE t.transfer_id = n.transfer_id)
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
