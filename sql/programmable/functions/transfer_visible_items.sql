-- A function, not a view: what it reads stays behind it. A reader's conditions, leaky operators, EXPLAIN and the planner's estimates get
-- no further than the rows that it gives.
DROP FUNCTION IF EXISTS transfer.visible_items() CASCADE;
CREATE FUNCTION transfer.visible_items() RETURNS TABLE (
  district_number text,
  transfer_guid   uuid,
  kind            state.item_kind,
  "position"    smallint,
  title           text,
  object          text,
  available       boolean,
  column_name     text,
  records         integer,
  empty_because   text
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
  SELECT d.district_number, t.transfer_guid, i.kind, i.position, i.title, i.object, i.available, i.column_name, i.records,
    i.empty_because::text
  FROM transfer.records_transfer t
  JOIN state.district d ON d.district_id = t.request_district_id
  JOIN transfer.items_of_caller i ON i.transfer_id = t.transfer_id
  WHERE t.request_district_id = ANY (districts);
END $$;
COMMENT ON FUNCTION transfer.visible_items() IS
  'The documents and imports of released transfers that the requesting district of the session sees; see state.visible_districts.';
REVOKE EXECUTE ON FUNCTION transfer.visible_items() FROM PUBLIC;
