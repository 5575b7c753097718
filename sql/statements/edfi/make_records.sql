-- Records that wait for what they refer to. file: as in other staging tables. kind: which statement takes it on. body: values by column, and
-- what they are looked up by.
CREATE TEMPORARY TABLE edfi_record (
  file integer NOT NULL,
  line bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  person text COLLATE "C",
  body jsonb NOT NULL
) ON COMMIT DROP
