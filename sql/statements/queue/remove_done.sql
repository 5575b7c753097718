-- Takes done work out of the queue: $1 lane, $2 transfer IDs.
DELETE FROM transfer.queue WHERE lane = $1 AND transfer_id = ANY ($2::bigint[])
