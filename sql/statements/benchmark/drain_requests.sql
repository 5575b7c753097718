-- The requests lane as a procedure in the server, for comparison; the functions in bench hold the lane's own statements.
CREATE PROCEDURE bench.drain_requests(chunk bigint, keeps_watermark boolean) LANGUAGE plpgsql AS $$
DECLARE
  transfer_ids bigint[];
  start bigint[] := '{-32768, 0, 0}';
  -- Priority, turn and transfer ID of the last row claimed.
  last bigint[] := start;
  business_date date := (SELECT (now() AT TIME ZONE time_zone)::date FROM state.profile);
BEGIN
  LOOP
    IF NOT keeps_watermark THEN last := start; END IF;
    SELECT array_agg(c.transfer_id), max(ARRAY[c.priority, c.turn, c.transfer_id]) INTO transfer_ids, last
    FROM bench.claim('requests', last[1]::smallint, last[2]::integer, last[3], chunk) c;
    EXIT WHEN transfer_ids IS NULL;
    PERFORM bench.route(transfer_ids);
    PERFORM bench.mark(transfer_ids, business_date);
    PERFORM bench.post(transfer_ids, business_date);
    PERFORM bench.remove('requests', transfer_ids);
    COMMIT;
  END LOOP;
END $$
