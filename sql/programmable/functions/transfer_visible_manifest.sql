-- A function, not a view: what it reads stays behind it. A reader's conditions, leaky operators, EXPLAIN and the planner's estimates get
-- no further than the rows that it gives.
DROP FUNCTION IF EXISTS transfer.visible_manifest() CASCADE;
CREATE FUNCTION transfer.visible_manifest() RETURNS TABLE (
  district_number text,
  transfer_guid   uuid,
  "position"    smallint,
  column_name     text,
  object          text,
  bytes           bigint,
  sha256          text,
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
  SELECT d.district_number, t.transfer_guid, c.position, c.column_name, c.object, m.bytes, encode(m.sha256, 'hex'),
    m.records, m.empty_because::text
  FROM transfer.records_transfer t
  JOIN state.district d ON d.district_id = t.request_district_id
  JOIN transfer.manifest_of_caller m ON m.transfer_id = t.transfer_id
  JOIN state.transfer_column c ON c.column_name = m.column_name
  WHERE t.request_district_id = ANY (districts) AND t.status = 'released';
END $$;
COMMENT ON FUNCTION transfer.visible_manifest() IS
  'The manifests of released transfers that the requesting district of the session sees; see state.visible_districts.';
REVOKE EXECUTE ON FUNCTION transfer.visible_manifest() FROM PUBLIC;
