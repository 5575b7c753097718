-- What the workers need to go on after any death: the intents of their chunks, the transaction of each chunk in the
-- ledger, lanes that a DBA has paused, and an order of the queue in which districts take turns.

-- The queue's order -----------------------------------------------------------------------------------------------------

ALTER TABLE transfer.queue
  ADD COLUMN turn integer NOT NULL DEFAULT 1,
  ADD COLUMN district_id integer;
COMMENT ON COLUMN transfer.queue.turn IS
  'Place among the rows of its district that wait in the lane, from 1: a lane is done by priority, then turn, then transfer, so that districts take turns.';
COMMENT ON COLUMN transfer.queue.district_id IS
  'The district whose doing queued the row: requests, overlaps: the requesting one; responses: the one that answered. NULL: nobody''s share.';

DROP INDEX transfer.queue_claim;
CREATE INDEX queue_claim ON transfer.queue (lane, priority, turn, transfer_id) WHERE quarantined_at IS NULL;
COMMENT ON INDEX transfer.queue_claim IS 'The order in which a lane is claimed.';
CREATE INDEX queue_turn ON transfer.queue (lane, district_id, turn);
COMMENT ON INDEX transfer.queue_turn IS 'Finds the last turn of a district in a lane.';

-- Intents ---------------------------------------------------------------------------------------------------------------

CREATE TABLE ops.chunk_intent (
  intent_id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lane              transfer.lane NOT NULL,
  after_priority    smallint NOT NULL,
  after_turn        integer NOT NULL,
  after_transfer_id bigint NOT NULL,
  row_limit         integer NOT NULL CHECK (row_limit > 0),
  alone_transfer_id bigint,
  deaths            smallint NOT NULL DEFAULT 0,
  host              text NOT NULL,
  process_id        integer NOT NULL,
  planned_at        timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
COMMENT ON TABLE ops.chunk_intent IS
  'What each worker is about to do, committed before it does it, for a row that kills the process leaves no other trace. One row for each worker at work; one whose advisory lock is free was left by a worker that died, and is taken up by the next run.';
COMMENT ON COLUMN ops.chunk_intent.intent_id IS 'Key. The worker''s session holds the advisory lock hashtextextended(''records-transfer intent '' || intent_id, 0).';
COMMENT ON COLUMN ops.chunk_intent.lane IS 'The lane.';
COMMENT ON COLUMN ops.chunk_intent.after_priority IS 'The chunk begins after this priority, turn and transfer.';
COMMENT ON COLUMN ops.chunk_intent.after_turn IS 'See after_priority.';
COMMENT ON COLUMN ops.chunk_intent.after_transfer_id IS 'See after_priority.';
COMMENT ON COLUMN ops.chunk_intent.row_limit IS 'And has so many rows at most.';
COMMENT ON COLUMN ops.chunk_intent.alone_transfer_id IS 'The one transfer that the chunk consists of, because workers died near it; NULL: an ordinary chunk.';
COMMENT ON COLUMN ops.chunk_intent.deaths IS 'How many workers died at work on that one transfer alone. Two, and it is quarantined.';
COMMENT ON COLUMN ops.chunk_intent.host IS 'The worker''s host.';
COMMENT ON COLUMN ops.chunk_intent.process_id IS 'The worker''s process there.';
COMMENT ON COLUMN ops.chunk_intent.planned_at IS 'When the chunk was planned: start of the transaction that wrote it.';

-- The ledger ------------------------------------------------------------------------------------------------------------

ALTER TABLE ops.chunk_execution ADD COLUMN transaction_id xid8;
ALTER TABLE ops.chunk_execution ALTER COLUMN transaction_id SET DEFAULT pg_current_xact_id();
COMMENT ON COLUMN ops.chunk_execution.transaction_id IS
  'The transaction that did the chunk, by which a worker that lost its connection during COMMIT learns what became of it. NULL in chunks from before this column.';

ALTER TYPE ops.outcome ADD VALUE 'paused';
COMMENT ON TYPE ops.outcome IS
  'done: everything. set_aside: done, but rows were set aside. deadline, stopped: ended early, orderly. paused: a DBA had paused the lane. failed: ended by an error. crashed: never closed, found by the next run.';

-- Pausing ---------------------------------------------------------------------------------------------------------------

CREATE TABLE ops.lane_pause (
  lane      transfer.lane PRIMARY KEY,
  reason    text,
  paused_by text NOT NULL DEFAULT session_user,
  paused_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ops.lane_pause IS 'Lanes from which no worker takes anything, until ops.resume. One row for each that is paused.';
COMMENT ON COLUMN ops.lane_pause.lane IS 'The lane.';
COMMENT ON COLUMN ops.lane_pause.reason IS 'Why, for colleagues; NULL where none was given. No personal data.';
COMMENT ON COLUMN ops.lane_pause.paused_by IS 'Database user who paused it.';
COMMENT ON COLUMN ops.lane_pause.paused_at IS 'Since when.';
