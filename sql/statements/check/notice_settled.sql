-- The notice of an answer or an error was posted by the transaction that settled its transfer.
-- now() is one moment in a transaction, so the two times are equal to the microsecond.
-- Plan: a hash join of notices with transfers.
WITH violation AS MATERIALIZED (
  SELECT n.notice_id AS id,
    format('about transfer %s, %s: was posted at another moment than the transfer was settled', n.transfer_id, n.event) AS what
  FROM inbox.notice n
  JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
  WHERE n.event IN ('released', 'rejected', 'error') AND n.posted_at <> t.settled_at
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
