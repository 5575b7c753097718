-- Each seal of the disclosure ledger follows the one before it, covers as many entries as it says, and its digest is that of them.
-- Plan: one pass over the ledger for each seal's entries.
WITH linked AS (
  SELECT s.*, row_number() OVER chain AS place, lag(s.digest, 1, decode(repeat('00', 32), 'hex')) OVER chain AS before,
    (SELECT count(*) FROM audit.sealed e WHERE e.seal_id = s.seal_id) AS entries
  FROM audit.seal s
  WINDOW chain AS (ORDER BY s.seal_id)
), violation AS MATERIALIZED (
  SELECT format('seal %s: %s', l.seal_id, CASE
    WHEN l.seal_id <> l.place THEN 'one before it is gone'
    WHEN l.previous_digest <> l.before THEN 'does not follow the one before it'
    WHEN l.rows <> l.entries THEN 'covers other entries than it says'
    ELSE 'it or an entry under it was changed' END) AS what
  FROM linked l
  JOIN audit.seal s ON s.seal_id = l.seal_id
  WHERE l.seal_id <> l.place OR l.previous_digest <> l.before OR l.rows <> l.entries OR s.digest <> audit.seal_digest(s)
  UNION ALL
  SELECT format('seal %s is gone', e.seal_id)
  FROM (SELECT DISTINCT x.seal_id FROM audit.sealed x) AS e
  WHERE NOT EXISTS (SELECT FROM audit.seal s WHERE s.seal_id = e.seal_id)
)
SELECT 'state' AS subject, NULL::bigint AS id, what, count(*) OVER () AS violations FROM violation ORDER BY what LIMIT 100
