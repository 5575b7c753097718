-- A function, not a view: what it reads stays behind it. A reader's conditions, leaky operators, EXPLAIN and the planner's estimates get
-- no further than the rows that it gives.
DROP FUNCTION IF EXISTS inbox.visible_notices() CASCADE;
CREATE FUNCTION inbox.visible_notices() RETURNS TABLE (
  user_name     text,
  event         text,
  process       text,
  name          text,
  posted_at     timestamptz,
  due_date      date,
  transfer_guid uuid
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
  SELECT u.user_name, n.event::text, n.process, n.name, n.posted_at, n.due_date, t.transfer_guid
  FROM state.user_account u
  JOIN inbox.recipient r ON r.user_id = u.user_id
  JOIN inbox.notice n ON n.notice_id = r.notice_id
  JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
  WHERE u.district_id = ANY (districts) AND u.active AND r.deleted_at IS NULL AND n.superseded_at IS NULL
  -- By names that tell nothing: numbers of notices say how many others were posted between.
  ORDER BY n.posted_at, t.transfer_guid, u.user_name;
END $$;
COMMENT ON FUNCTION inbox.visible_notices() IS
  'The inboxes of the users of the session''s district; see state.visible_districts.';
REVOKE EXECUTE ON FUNCTION inbox.visible_notices() FROM PUBLIC;
