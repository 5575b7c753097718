-- Lets workers take from a paused lane again: $1 lane. False where it was not paused.
SELECT ops.resume($1)
