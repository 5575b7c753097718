-- What reading a document and reading an import have in common: who may read which column of which payload, and what stays of it in the
-- disclosure ledger.
CREATE OR REPLACE FUNCTION transfer.read_column(acting_user text, transfer_guid uuid, kind state.item_kind, column_name text) RETURNS text
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller   state.user_account := transfer.acting_user(read_column.acting_user);
  needed   CONSTANT state.access := CASE read_column.kind WHEN 'document' THEN 'read' ELSE 'write' END;
  received record;
  listed   record;
  content  text;
BEGIN
  IF NOT state.has_tool(caller.user_id, 'records_transfer') AND NOT state.has_tool(caller.user_id, 'student_records_transfer') THEN
    PERFORM transfer.refuse('RT002', 'records_transfer or student_records_transfer');
  END IF;
  -- Another district's transfer, one that is not released, whether it will be or never, and none at all are not told apart.
  SELECT t.transfer_id, t.request_calendar_id INTO received
  FROM transfer.records_transfer t
  WHERE t.transfer_guid = read_column.transfer_guid AND t.request_district_id = caller.district_id AND t.status = 'released';
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT014');
  END IF;
  IF NOT state.has_calendar_right(caller.user_id, received.request_calendar_id) THEN
    PERFORM transfer.refuse('RT003');
  END IF;
  SELECT i.column_name, o.tool INTO listed
  FROM state.transfer_item i JOIN state.transfer_object o ON o.object = i.object
  WHERE i.kind = read_column.kind AND i.column_name = read_column.column_name
  LIMIT 1; -- two items can be in one column, of one object
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT015', read_column.kind::text);
  END IF;
  IF NOT state.has_access(caller.user_id, listed.tool, needed) THEN
    PERFORM transfer.refuse('RT002', format('%s with access %s', listed.tool, needed));
  END IF;

  -- The name is the list's own, not the caller's.
  EXECUTE format('SELECT p.%I::text FROM transfer.payload_of_caller p WHERE p."transferID" = $1', listed.column_name)
    INTO content USING received.transfer_id;
  IF content IS NOT NULL THEN
    PERFORM audit.record('retrieved', received.transfer_id, caller.district_id, caller.user_id, ARRAY[listed.column_name]);
  END IF;
  RETURN content;
END $$;
COMMENT ON FUNCTION transfer.read_column(text, uuid, state.item_kind, text) IS
  'The column of a released transfer''s payload, for a user of the requesting district who may read what the list of this kind has in it, and a row of the disclosure ledger; NULL, and no row, where it is empty.';
REVOKE EXECUTE ON FUNCTION transfer.read_column(text, uuid, state.item_kind, text) FROM PUBLIC;
