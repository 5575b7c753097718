-- Every refused record, with the reason. A file and a line are one record: what else it says is left out as well. number: in the order in which
-- they were found.
CREATE TEMPORARY TABLE feed_refusal (
  file        integer NOT NULL,
  line        bigint NOT NULL,
  column_name text,
  reason      text NOT NULL,
  value       text,
  number      bigint GENERATED ALWAYS AS IDENTITY
) ON COMMIT DROP
