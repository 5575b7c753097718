-- Takes the lock of the one migrator, unless another has it. The key is the bytes of “records-”.
SELECT pg_try_advisory_lock(8243122654966379309)
