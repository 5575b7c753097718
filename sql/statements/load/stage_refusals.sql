-- Every refused line, with the reason. unread: the line (or, where it is the header, the file) could not be read at all.
CREATE TEMPORARY TABLE load_refusal (
  file        text NOT NULL,
  line        bigint NOT NULL,
  column_name text,
  reason      text NOT NULL,
  value       text,
  unread      boolean NOT NULL DEFAULT false
) ON COMMIT DROP
