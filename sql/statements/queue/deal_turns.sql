-- Deals the turns of a lane anew: $1 lane, $2 own intent. Not while another worker is in the lane, which has an intent then.
-- Each district's first row then has the first turn, whatever was done or came
-- since they were dealt, so that nobody's rest stays behind what others have come with since. By transfer, and not by when a row was
-- queued: of two answers the requester must not learn by their order whether they were given together.
-- Rows that failed keep their turn. What another worker has in hand is passed over.
WITH dealt AS MATERIALIZED (
  SELECT q.transfer_id, q.turn AS former,
    row_number() OVER (PARTITION BY q.district_id, q.priority ORDER BY q.transfer_id)::integer AS turn
  FROM transfer.queue q
  WHERE q.lane = $1 AND q.district_id IS NOT NULL AND q.attempts = 0 AND q.quarantined_at IS NULL
    AND NOT EXISTS (SELECT FROM ops.chunk_intent i WHERE i.lane = $1 AND i.intent_id <> $2)
), moved AS MATERIALIZED (
  SELECT q.transfer_id, d.turn
  FROM dealt d
  JOIN transfer.queue q ON q.lane = $1 AND q.transfer_id = d.transfer_id
  WHERE d.turn <> d.former
  FOR UPDATE OF q SKIP LOCKED
)
UPDATE transfer.queue q SET turn = m.turn
FROM moved m
WHERE q.lane = $1 AND q.transfer_id = m.transfer_id
