-- The next time others are ready.
TRUNCATE pg_temp.edfi_ready
