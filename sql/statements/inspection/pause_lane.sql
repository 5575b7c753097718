-- Pauses a lane: $1 lane, $2 reason or NULL. False where it was paused already.
SELECT ops.pause($1, $2)
