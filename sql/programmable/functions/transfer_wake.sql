CREATE OR REPLACE FUNCTION transfer.wake(lane transfer.lane) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER -- who wakes must not know the channel
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM pg_notify((SELECT w.channel FROM ops.wake_channel w), wake.lane::text);
END $$;
COMMENT ON FUNCTION transfer.wake(transfer.lane) IS 'Wakes the daemons for a lane, once the transaction commits.';
REVOKE EXECUTE ON FUNCTION transfer.wake(transfer.lane) FROM PUBLIC;
