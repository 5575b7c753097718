-- Each transfer is in the disclosure ledger once as requested; the ledger has no other transfers.
-- Plan: a hash join of transfers and ledger.
WITH requested AS (
  SELECT d.transfer_id, count(*) AS entries
  FROM audit.disclosure d WHERE d.event = 'requested' GROUP BY d.transfer_id
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, CASE WHEN r.entries IS NULL THEN 'its request is not in the ledger'
    ELSE format('is %s times in the ledger as requested', r.entries) END AS what
  FROM transfer.records_transfer t
  LEFT JOIN requested r ON r.transfer_id = t.transfer_id
  WHERE r.entries IS DISTINCT FROM 1
  UNION ALL
  SELECT DISTINCT d.transfer_id, 'is in the ledger, and there is no such transfer'
  FROM audit.disclosure d
  WHERE NOT EXISTS (SELECT FROM transfer.records_transfer t WHERE t.transfer_id = d.transfer_id)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
