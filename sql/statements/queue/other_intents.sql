-- The intents of a lane but one's own: $1 lane, $2 own. The smallest range first: it is the nearest to the row that
-- killed its worker, if one did.
SELECT intent_id FROM ops.chunk_intent WHERE lane = $1 AND intent_id <> $2 ORDER BY row_limit, intent_id
