CREATE OR REPLACE FUNCTION api.read_ssn(acting_user text, transfer_guid uuid) RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller state.user_account := transfer.acting_user(read_ssn.acting_user);
  named  record;
BEGIN
  -- The former district's side is the one that it sees in api.district_transfers: where it has not been asked there is none.
  SELECT t.transfer_id, t.student_ssn, side.tool, side.calendar_id INTO named
  FROM transfer.records_transfer t
  CROSS JOIN LATERAL (
    SELECT 'records_transfer', t.request_calendar_id
    WHERE t.request_district_id = caller.district_id
    UNION ALL
    SELECT 'student_records_transfer', t.release_calendar_id
    WHERE t.release_district_id = caller.district_id AND t.status <> 'submitted' AND (t.status <> 'error' OR t.release_date IS NOT NULL)
  ) AS side (tool, calendar_id)
  WHERE t.transfer_guid = read_ssn.transfer_guid;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT016');
  END IF;
  IF NOT state.has_tool(caller.user_id, named.tool) THEN
    PERFORM transfer.refuse('RT002', named.tool);
  END IF;
  IF NOT state.has_calendar_right(caller.user_id, named.calendar_id) THEN
    PERFORM transfer.refuse('RT003');
  END IF;
  IF named.student_ssn IS NOT NULL THEN
    PERFORM audit.record('retrieved', named.transfer_id, caller.district_id, caller.user_id, ARRAY['studentSSN']);
  END IF;
  RETURN named.student_ssn;
END $$;
COMMENT ON FUNCTION api.read_ssn(text, uuid) IS
  'The student''s social security number as requested; NULL where none was given. It is noted in the disclosure ledger. acting_user: user name; of the requesting district, with the tool right records_transfer and a right to the new enrollment''s calendar, or of the former district once it was asked, with student_records_transfer and a right to the former enrollment''s calendar. SQLSTATEs: RT001 to RT003, RT013, RT016.';
REVOKE EXECUTE ON FUNCTION api.read_ssn(text, uuid) FROM PUBLIC;
