-- The sequences are as far as the IDs that were given, so that no ID is given twice.
-- Where one is not, as after a restore in parts: SELECT setval(…) to the ID that is named.
-- Plan: the last entry of each primary key.
WITH given (table_name, column_name, last_id) AS (
  VALUES
    ('transfer.records_transfer', 'transfer_id', (SELECT max(transfer_id) FROM transfer.records_transfer)),
    ('transfer.failure', 'failure_id', (SELECT max(failure_id) FROM transfer.failure)),
    ('inbox.notice', 'notice_id', (SELECT max(notice_id) FROM inbox.notice)),
    ('ops.job_execution', 'execution_id', (SELECT max(execution_id) FROM ops.job_execution)),
    ('ops.chunk_intent', 'intent_id', (SELECT max(intent_id) FROM ops.chunk_intent)),
    ('audit.disclosure', 'disclosure_id', (SELECT max(disclosure_id) FROM audit.disclosure))
), violation AS MATERIALIZED (
  SELECT g.last_id AS id, format('was given in %s, and its sequence is at %s', g.table_name, coalesce(s.last_value::text, 'the start')) AS what
  FROM given g
  CROSS JOIN LATERAL (
    SELECT pg_sequence_last_value(pg_get_serial_sequence(g.table_name, g.column_name)::regclass) AS last_value
  ) s
  WHERE g.last_id > coalesce(s.last_value, 0)
)
SELECT 'ID' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
