CREATE OR REPLACE FUNCTION ops.pause(lane transfer.lane, reason text DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO ops.lane_pause (lane, reason) VALUES (pause.lane, pause.reason) ON CONFLICT (lane) DO NOTHING;
  RETURN FOUND;
END $$;
COMMENT ON FUNCTION ops.pause(transfer.lane, text) IS
  'Pauses a lane: from the next chunk on, no worker takes anything from it. Chunks in hand are finished. False where it was paused already.';
REVOKE EXECUTE ON FUNCTION ops.pause(transfer.lane, text) FROM PUBLIC;
