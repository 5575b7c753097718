-- The channel on which daemons are woken has a name that districts cannot know: anybody may LISTEN on any channel, and would learn when
-- others submit. And PUBLIC loses what PostgreSQL gave it of ours.

CREATE TABLE ops.wake_channel (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  channel   text NOT NULL DEFAULT 'records_transfer_' || replace(gen_random_uuid()::text, '-', '')
);
COMMENT ON TABLE ops.wake_channel IS 'The channel on which daemons listen for work; exactly one row. A new name holds for daemons that are started then.';
COMMENT ON COLUMN ops.wake_channel.singleton IS 'Always true: keeps the table at one row.';
COMMENT ON COLUMN ops.wake_channel.channel IS 'Its name: random, so that no district can listen on it.';
INSERT INTO ops.wake_channel DEFAULT VALUES;

-- The one function that everybody could call, and types, which everybody may make columns of unless it is said otherwise.
REVOKE EXECUTE ON FUNCTION state.folded(text) FROM PUBLIC;
DO $$
DECLARE
  type record;
BEGIN
  FOR type IN
    SELECT t.oid::regtype AS name FROM pg_type t
    WHERE t.typtype IN ('e', 'd') AND t.typnamespace::regnamespace::text IN ('state', 'records', 'transfer', 'inbox', 'ops', 'audit')
  LOOP
    EXECUTE format('REVOKE USAGE ON TYPE %s FROM PUBLIC', type.name);
  END LOOP;
END $$;
