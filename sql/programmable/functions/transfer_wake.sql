CREATE OR REPLACE FUNCTION transfer.wake(lane transfer.lane) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER -- who wakes must not know the channel
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  -- Whoever listens and does not end a transaction holds up the server's queue of notifications; where that is full, no COMMIT with a
  -- notification succeeds. Daemons look by themselves besides.
  IF pg_notification_queue_usage() > 0.5 THEN
    RETURN;
  END IF;
  PERFORM pg_notify((SELECT w.channel FROM ops.wake_channel w), wake.lane::text);
END $$;
COMMENT ON FUNCTION transfer.wake(transfer.lane) IS 'Wakes the daemons for a lane, once the transaction commits; not where the server''s queue of notifications is half full.';
REVOKE EXECUTE ON FUNCTION transfer.wake(transfer.lane) FROM PUBLIC;
