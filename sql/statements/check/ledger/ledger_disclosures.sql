-- Each released transfer is in the disclosure ledger once as disclosed, with the columns of its manifest that are not empty; no other is.
-- Plan: transfers, ledger and manifests one after the other, brought together by one GROUP BY: joined, they would be gone through once for
-- each transfer where the planner knows nothing of them.
WITH told AS (
  SELECT t.transfer_id, t.status, 0 AS entries, NULL::text[] AS disclosed, NULL::text[] AS held FROM transfer.records_transfer t
  UNION ALL
  SELECT d.transfer_id, NULL, 1, d.column_names, NULL FROM audit.disclosure d WHERE d.event = 'disclosed'
  UNION ALL
  SELECT m.transfer_id, NULL, 0, NULL, array_agg(m.column_name ORDER BY c.position)
  FROM transfer.release_manifest m JOIN state.transfer_column c ON c.column_name = m.column_name
  WHERE m.bytes IS NOT NULL GROUP BY m.transfer_id
), transfer AS (
  SELECT t.transfer_id, min(t.status) AS status, sum(t.entries) AS entries, min(t.disclosed) AS disclosed, min(t.held) AS held
  FROM told t GROUP BY t.transfer_id
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, CASE
    WHEN t.status <> 'released' THEN format('is %s, and the ledger has it as disclosed', t.status)
    WHEN t.entries = 0 THEN 'its release is not in the ledger'
    WHEN t.entries > 1 THEN format('is %s times in the ledger as disclosed', t.entries)
    ELSE 'the ledger has other columns than its manifest' END AS what
  FROM transfer t
  WHERE t.status = 'released' AND (t.entries <> 1 OR t.disclosed <> coalesce(t.held, '{}'))
    OR t.status <> 'released' AND t.entries > 0
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
