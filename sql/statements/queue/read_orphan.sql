-- An intent whose lock is held by the reader: $1 intent. No row where its worker, or another, has just taken it away.
SELECT after_priority, after_turn, after_transfer_id, row_limit, alone_transfer_id, deaths
FROM ops.chunk_intent WHERE intent_id = $1 FOR UPDATE
