-- Each entry of the disclosure ledger is as it was written: its digest is that of its columns.
-- Plan: one pass over the ledger.
WITH violation AS MATERIALIZED (
  SELECT d.transfer_id AS id, format('%s by %s, entry %s: was changed', d.event, d.district_number, d.position) AS what
  FROM audit.disclosure d
  WHERE d.digest <> audit.row_digest(d)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
