-- Each entry of the disclosure ledger is sealed, or waits for the next seal; and what was sealed is there.
-- Plan: hash anti-joins of the ledger with what is sealed and what waits.
WITH violation AS MATERIALIZED (
  SELECT d.transfer_id AS id, format('%s by %s, entry %s: has no seal and waits for none', d.event, d.district_number, d.position) AS what
  FROM audit.disclosure d
  WHERE NOT EXISTS (SELECT FROM audit.sealed s WHERE s.disclosure_id = d.disclosure_id)
    AND NOT EXISTS (SELECT FROM audit.unsealed u WHERE u.disclosure_id = d.disclosure_id)
  UNION ALL
  SELECT NULL, format('an entry under seal %s is gone', s.seal_id)
  FROM audit.sealed s
  WHERE NOT EXISTS (SELECT FROM audit.disclosure d WHERE d.disclosure_id = s.disclosure_id)
  UNION ALL
  SELECT NULL, 'an entry that waits for a seal is gone'
  FROM audit.unsealed u
  WHERE NOT EXISTS (SELECT FROM audit.disclosure d WHERE d.disclosure_id = u.disclosure_id)
)
SELECT CASE WHEN id IS NULL THEN 'state' ELSE 'transfer' END AS subject, id, what, count(*) OVER () AS violations
FROM violation ORDER BY id, what LIMIT 100
