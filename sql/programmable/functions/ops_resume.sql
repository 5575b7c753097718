CREATE OR REPLACE FUNCTION ops.resume(lane transfer.lane) RETURNS boolean
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  DELETE FROM ops.lane_pause p WHERE p.lane = resume.lane;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM transfer.wake(resume.lane);
  RETURN true;
END $$;
COMMENT ON FUNCTION ops.resume(transfer.lane) IS 'Lets workers take from a paused lane again. False where it was not paused.';
REVOKE EXECUTE ON FUNCTION ops.resume(transfer.lane) FROM PUBLIC;
