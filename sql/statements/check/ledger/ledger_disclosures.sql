-- Each released transfer is in the disclosure ledger once as disclosed, with the columns of its manifest that are not empty; no other is.
-- Plan: hash joins of released transfers, ledger and manifests.
WITH disclosed AS (
  SELECT d.transfer_id, count(*) AS entries, min(d.column_names) AS column_names
  FROM audit.disclosure d WHERE d.event = 'disclosed' GROUP BY d.transfer_id
), held AS (
  SELECT m.transfer_id, array_agg(m.column_name ORDER BY c.position) AS column_names
  FROM transfer.release_manifest m JOIN state.transfer_column c ON c.column_name = m.column_name
  WHERE m.bytes IS NOT NULL GROUP BY m.transfer_id
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, CASE WHEN d.entries IS NULL THEN 'its release is not in the ledger'
    WHEN d.entries > 1 THEN format('is %s times in the ledger as disclosed', d.entries)
    ELSE 'the ledger has other columns than its manifest' END AS what
  FROM transfer.records_transfer t
  LEFT JOIN disclosed d ON d.transfer_id = t.transfer_id
  LEFT JOIN held h ON h.transfer_id = t.transfer_id
  WHERE t.status = 'released' AND (d.entries IS DISTINCT FROM 1 OR d.column_names <> coalesce(h.column_names, '{}'))
  UNION ALL
  SELECT d.transfer_id, format('is %s, and the ledger has it as disclosed', t.status)
  FROM disclosed d JOIN transfer.records_transfer t ON t.transfer_id = d.transfer_id WHERE t.status <> 'released'
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
