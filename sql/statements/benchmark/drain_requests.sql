-- The requests lane as a procedure in the server, for comparison; the functions in bench hold the lane's own statements.
CREATE PROCEDURE bench.drain_requests(chunk bigint) LANGUAGE plpgsql AS $$
DECLARE
  transfer_ids bigint[];
  last_priority smallint := -32768;
  last_turn integer := 0;
  last_id bigint := 0;
  business_date date := (SELECT (now() AT TIME ZONE time_zone)::date FROM state.profile);
BEGIN
  LOOP
    -- All of one priority and of the first turn.
    SELECT array_agg(c.transfer_id), max(c.priority), max(c.turn), max(c.transfer_id)
      INTO transfer_ids, last_priority, last_turn, last_id
    FROM bench.claim('requests', last_priority, last_turn, last_id, chunk) c;
    EXIT WHEN transfer_ids IS NULL;
    PERFORM bench.route(transfer_ids);
    PERFORM bench.mark(transfer_ids, business_date);
    PERFORM bench.post(transfer_ids, business_date);
    PERFORM bench.remove('requests', transfer_ids);
    COMMIT;
  END LOOP;
END $$
