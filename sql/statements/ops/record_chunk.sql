-- Writes what a chunk did, in the transaction that did it: $1 run, $2 step, $3 worker, $4 to $17 its counts in the order of
-- the columns.
INSERT INTO ops.chunk_execution (execution_id, step, worker, claimed, set_aside, waiting, released, rejected, ignored,
  errors, overlaps_marked, overlaps_resolved, notices, recipients, undeliverable, payload_bytes, replaced_characters)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
RETURNING transaction_id::text
