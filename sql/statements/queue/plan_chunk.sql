-- Says in a worker's intent which chunk it does next: $1 intent, $2 to $4 the (priority, turn, transfer ID) after which it
-- begins, $5 its most rows, $6 the one transfer that it consists of or NULL, $7 workers that died on that one alone.
UPDATE ops.chunk_intent
SET after_priority = $2, after_turn = $3, after_transfer_id = $4, row_limit = $5, alone_transfer_id = $6, deaths = $7,
  planned_at = now()
WHERE intent_id = $1
