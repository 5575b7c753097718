-- A transfer has a manifest exactly where it is released, with a row for each payload column that there is.
-- Plan: the manifest aggregated by transfer, and a hash join with transfers.
WITH manifest AS (
  SELECT m.transfer_id, count(*) AS held, count(c.column_name) AS known
  FROM transfer.release_manifest m
  LEFT JOIN state.transfer_column c ON c.column_name = m.column_name
  GROUP BY m.transfer_id
), violation AS MATERIALIZED (
  SELECT coalesce(t.transfer_id, m.transfer_id) AS id,
    format('is %s, and its manifest has %s columns, %s of them known, where it should have %s',
      coalesce(t.status::text, 'no transfer'), coalesce(m.held, 0), coalesce(m.known, 0), d.due) AS what
  FROM transfer.records_transfer t
  FULL JOIN manifest m ON m.transfer_id = t.transfer_id
  CROSS JOIN (SELECT count(*) AS columns FROM state.transfer_column) c
  CROSS JOIN LATERAL (SELECT CASE t.status WHEN 'released' THEN c.columns ELSE 0 END AS due) d
  WHERE (coalesce(m.held, 0), coalesce(m.known, 0)) <> (d.due, d.due)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
