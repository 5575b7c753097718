-- Refusals that were taken back with what was done around them.
COPY pg_temp.feed_refusal (file, line, column_name, reason, value) FROM STDIN
