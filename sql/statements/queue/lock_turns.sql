-- Waits until nobody else deals the turns of a lane, up to the end of the transaction: $1 lane. A worker that comes to the lane
-- meanwhile would find the rows locked, and nothing to do.
SELECT pg_advisory_xact_lock(hashtextextended('records-transfer turns ' || $1::transfer.lane, 0))
