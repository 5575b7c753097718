-- Each entry of the disclosure ledger follows the one before it of its transfer, event and district, from the first on, without a gap.
-- Plan: one pass over the ledger in the order of its unique index.
WITH linked AS (
  SELECT d.transfer_id, d.event, d.district_number, d.position, d.previous_digest,
    row_number() OVER chain AS place,
    lag(d.digest, 1, decode(repeat('00', 32), 'hex')) OVER chain AS before
  FROM audit.disclosure d
  WINDOW chain AS (PARTITION BY d.transfer_id, d.event, d.district_number ORDER BY d.position)
), violation AS MATERIALIZED (
  SELECT l.transfer_id AS id, format('%s by %s, entry %s: %s', l.event, l.district_number, l.position,
    CASE WHEN l.position <> l.place THEN 'one before it is gone' ELSE 'does not follow the one before it' END) AS what
  FROM linked l
  WHERE l.position <> l.place OR l.previous_digest <> l.before
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
