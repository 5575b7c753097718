-- Writes a worker's first intent and takes its lock for the session, so that it is not taken for an orphan: $1 lane,
-- $2 to $4 the (priority, turn, transfer ID) after which the chunk begins, $5 its most rows, $6 host, $7 process ID.
INSERT INTO ops.chunk_intent (lane, after_priority, after_turn, after_transfer_id, row_limit, host, process_id)
VALUES ($1, $2, $3, $4, $5, $6, $7)
RETURNING intent_id, pg_try_advisory_lock(hashtextextended('records-transfer intent ' || intent_id, 0))
