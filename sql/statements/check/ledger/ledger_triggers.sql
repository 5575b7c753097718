-- The triggers that guard the disclosure ledger are there, and switched on in every session.
-- Plan: the catalog.
--
-- Off where somebody switched them off, and after pg_restore --disable-triggers, which does not switch them on as they were. To mend it:
-- ALTER TABLE … ENABLE ALWAYS TRIGGER …; then look in the log for who did what meanwhile.
WITH guard (relation, name, always) AS (
  VALUES
    ('audit.disclosure', 'append_only', true), ('audit.seal', 'append_only', true), ('audit.sealed', 'append_only', true),
    ('audit.disclosure', 'chain', true), ('transfer.records_transfer', 'record_requests', false)
), violation AS MATERIALIZED (
  SELECT format('%s: its trigger %s is %s', g.relation, g.name,
    CASE t.tgenabled WHEN 'D' THEN 'switched off' WHEN 'R' THEN 'on in sessions that play a replica only'
      WHEN 'O' THEN 'off in sessions that play a replica' ELSE 'gone' END) AS what
  FROM guard g
  LEFT JOIN pg_trigger t ON t.tgrelid = to_regclass(g.relation) AND t.tgname = g.name
  WHERE t.tgenabled IS NULL OR NOT (t.tgenabled = 'A' OR t.tgenabled = 'O' AND NOT g.always)
)
SELECT 'state' AS subject, NULL::bigint AS id, what, count(*) OVER () AS violations FROM violation ORDER BY what LIMIT 100
