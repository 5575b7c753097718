-- Bytes of the images of whole pages in a stretch of the write-ahead log, as compressed: $1 and $2 its ends.
-- Needs the extension pg_walinspect.
SELECT coalesce(sum(fpi_size), 0)::bigint FROM public.pg_get_wal_stats($1::text::pg_lsn, $2::text::pg_lsn)
