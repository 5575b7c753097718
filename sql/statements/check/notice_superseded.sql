-- A notice that waits or asks was superseded exactly where its transfer is settled, in the same transaction; an answer never is.
-- now() is one moment in a transaction, so the two times are equal to the microsecond.
-- Plan: a hash join of notices with transfers.
WITH violation AS MATERIALIZED (
  SELECT n.notice_id AS id,
    format('about transfer %s, %s: %s', n.transfer_id, n.event, CASE
      WHEN n.superseded_at IS NULL THEN 'stands, though the transfer is ' || t.status
      WHEN n.event NOT IN ('waiting', 'release_request') THEN 'was superseded'
      WHEN t.settled_at IS NULL THEN 'was superseded, though the transfer is ' || t.status
      ELSE 'was superseded at another moment than the transfer was settled'
    END) AS what
  FROM inbox.notice n
  JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
  WHERE n.superseded_at IS DISTINCT FROM CASE WHEN n.event IN ('waiting', 'release_request') THEN t.settled_at END
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
