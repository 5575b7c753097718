-- A chunk is on record once: no transaction has two rows.
-- Transactions are told apart by number and moment, for a restored database counts them anew.
-- Plan: an aggregate of chunks.
WITH violation AS MATERIALIZED (
  SELECT max(c.execution_id) AS id,
    format('its chunk of %s UTC is on record %s times', c.committed_at AT TIME ZONE 'UTC', count(*)) AS what
  FROM ops.chunk_execution c
  WHERE c.transaction_id IS NOT NULL
  GROUP BY c.transaction_id, c.committed_at
  HAVING count(*) > 1
)
SELECT 'run' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
