-- What became of a chunk whose COMMIT was not answered: $1 its transaction, $2 run, $3 step, $4 worker. The ledger's row
-- says that it is done; without it the status tells whether to wait. A transaction from the future is one that this server,
-- promoted from a standby, has never seen; the asking transaction takes a number itself to know how far the server has come
-- (what is still in progress can be beyond every snapshot).
SELECT
  EXISTS (
    SELECT FROM ops.chunk_execution c
    WHERE c.execution_id = $2 AND c.step = $3 AND c.worker = $4 AND c.transaction_id = $1::text::xid8) AS recorded,
  CASE WHEN $1::text::xid8 < pg_current_xact_id() THEN pg_xact_status($1::text::xid8)
    ELSE 'future' END AS status
