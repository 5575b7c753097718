-- A function, not a view: what it reads stays behind it. A reader's conditions, leaky operators, EXPLAIN and the planner's estimates get
-- no further than the rows that it gives.
DROP FUNCTION IF EXISTS transfer.visible_overlaps() CASCADE;
CREATE FUNCTION transfer.visible_overlaps() RETURNS TABLE (
  district_number    text,
  transfer_guid      uuid,
  person_id          bigint,
  enrollment_id      bigint,
  school_name        text,
  calendar_name      text,
  school_year        text,
  grade              text,
  start_date         date,
  end_date           date,
  student_start_date date,
  marked_at          timestamptz
)
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  districts integer[] := state.visible_districts();
BEGIN
  RETURN QUERY
  SELECT d.district_number, t.transfer_guid, t.release_person_id, o.enrollment_id,
    o.school_name, o.calendar_name, o.school_year, o.grade, o.start_date, o.end_date, t.student_start_date, o.marked_at
  FROM transfer.records_transfer t
  JOIN state.district d ON d.district_id = t.release_district_id
  JOIN transfer.overlap o ON o.transfer_id = t.transfer_id
  WHERE t.release_district_id = ANY (districts)
    AND o.kind = 'open' AND o.resolved_at IS NULL AND t.status <> 'submitted' AND (t.status <> 'error' OR t.release_date IS NOT NULL);
END $$;
COMMENT ON FUNCTION transfer.visible_overlaps() IS
  'The open overlaps that the former district of the session sees; see state.visible_districts.';
REVOKE EXECUTE ON FUNCTION transfer.visible_overlaps() FROM PUBLIC;
