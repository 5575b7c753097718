-- The ledger of what has been applied to this database. Run inside a transaction; the tables must not be there yet.
CREATE SCHEMA IF NOT EXISTS ops;

CREATE TABLE ops.migration (
  version        integer PRIMARY KEY,
  name           text NOT NULL UNIQUE,
  checksum       text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  applied_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  applied_by     text NOT NULL DEFAULT session_user,
  binary_version text NOT NULL
);
COMMENT ON TABLE ops.migration IS 'Migrations that were applied to this database, each once, in the order of their versions.';
COMMENT ON COLUMN ops.migration.version IS 'Key: the number in the file''s name, 1 for m0001_state.sql.';
COMMENT ON COLUMN ops.migration.name IS 'The file''s name without its ending.';
COMMENT ON COLUMN ops.migration.checksum IS 'SHA-256 of the file''s text in hexadecimal digits. An applied migration must never change.';
COMMENT ON COLUMN ops.migration.applied_at IS 'When it was applied.';
COMMENT ON COLUMN ops.migration.applied_by IS 'The database user who applied it.';
COMMENT ON COLUMN ops.migration.binary_version IS 'Version of the records-transfer binary that brought it.';

CREATE TABLE ops.programmable (
  path       text PRIMARY KEY,
  checksum   text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE ops.programmable IS
  'Files of functions, views, policies and grants as they stand in this database. All are applied again when one changes.';
COMMENT ON COLUMN ops.programmable.path IS 'Key: the file''s path below sql/.';
COMMENT ON COLUMN ops.programmable.checksum IS 'SHA-256 of the file''s text in hexadecimal digits.';
COMMENT ON COLUMN ops.programmable.applied_at IS 'When it was applied last.';
