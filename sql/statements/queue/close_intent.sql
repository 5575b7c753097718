-- Takes an intent away: $1 intent. Its chunk is done, or another worker's intent has its range now.
DELETE FROM ops.chunk_intent WHERE intent_id = $1
