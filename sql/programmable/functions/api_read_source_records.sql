CREATE OR REPLACE FUNCTION api.read_source_records(acting_user text, person_id bigint, table_name text) RETURNS SETOF jsonb
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller    state.user_account := transfer.acting_user(read_source_records.acting_user);
  source    record;
  calendars integer[];
BEGIN
  SELECT s.table_name, o.tool INTO source
  FROM state.source_table s JOIN state.transfer_object o ON o.object = s.object
  WHERE s.table_name = read_source_records.table_name;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT017');
  END IF;
  -- Before anything of the student: who may not read the records does not learn who is enrolled either.
  IF NOT state.has_access(caller.user_id, source.tool, 'read') THEN
    PERFORM transfer.refuse('RT002', source.tool);
  END IF;
  calendars := ARRAY(
    SELECT e.calendar_id FROM state.enrollment e
    WHERE e.district_id = caller.district_id AND e.person_id = read_source_records.person_id
      AND (e.end_date IS NULL OR e.end_date > e.start_date));
  IF calendars = '{}' THEN
    PERFORM transfer.refuse('RT004');
  END IF;
  IF NOT EXISTS (SELECT FROM unnest(calendars) AS c (calendar_id) WHERE state.has_calendar_right(caller.user_id, c.calendar_id)) THEN
    PERFORM transfer.refuse('RT003');
  END IF;

  -- The name is the list's own, not the caller's. The district's number in the database is nobody's business.
  RETURN QUERY EXECUTE format(
    'SELECT to_jsonb(r) - ''district_id'' FROM records.%I r WHERE r.district_id = $1 AND r.person_id = $2', source.table_name)
    USING caller.district_id, read_source_records.person_id;
END $$;
COMMENT ON FUNCTION api.read_source_records(text, bigint, text) IS
  'What one table of the source records has about a student of the acting user''s own district, a row each; none where there is nothing. acting_user: user name. person_id: the student there. table_name: a table of schema records. Takes access read (or write) to the object that is made of the table, and a right to the calendar of an enrollment of the student. SQLSTATEs: RT001 to RT004, RT013, RT017.';
REVOKE EXECUTE ON FUNCTION api.read_source_records(text, bigint, text) FROM PUBLIC;
