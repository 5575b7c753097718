-- The requests lane as a procedure in the server, for comparison; the functions in bench hold the lane's own statements.
CREATE PROCEDURE bench.drain_requests(chunk bigint, keeps_watermark boolean) LANGUAGE plpgsql AS $$
DECLARE
  transfer_ids bigint[];
  last_priority smallint := -32768;
  last_id bigint := 0;
  business_date date := (SELECT (now() AT TIME ZONE time_zone)::date FROM state.profile);
BEGIN
  LOOP
    SELECT array_agg(c.transfer_id), max(c.priority), max(c.transfer_id)
      INTO transfer_ids, last_priority, last_id
    FROM bench.claim(
      'requests', CASE WHEN keeps_watermark THEN last_priority ELSE -32768 END::smallint,
      CASE WHEN keeps_watermark THEN last_id ELSE 0 END, chunk) c;
    EXIT WHEN transfer_ids IS NULL;
    PERFORM bench.route(transfer_ids);
    PERFORM bench.mark(transfer_ids, business_date);
    PERFORM bench.post(transfer_ids, business_date);
    PERFORM bench.remove('requests', transfer_ids);
    COMMIT;
  END LOOP;
END $$
