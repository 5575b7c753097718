-- Keeps state.notice_scope true: what is recomputed is the users that a change of users, groups or rights touches.
CREATE OR REPLACE FUNCTION state.refresh_notice_scope(user_ids integer[] DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  -- Two transactions that each take away half of a user's rights do not see each other: the second has to wait for the first, and
  -- then to look again with a new snapshot, which a transaction above READ COMMITTED does not get.
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'users and rights can only be changed at isolation level READ COMMITTED'
      USING ERRCODE = 'feature_not_supported', HINT = 'Begin the transaction at READ COMMITTED.';
  END IF;
  LOCK TABLE state.notice_scope IN SHARE ROW EXCLUSIVE MODE;

  DELETE FROM state.notice_scope n
  WHERE refresh_notice_scope.user_ids IS NULL OR n.user_id = ANY (refresh_notice_scope.user_ids);

  INSERT INTO state.notice_scope (district_id, scope, user_id)
  WITH notified AS MATERIALIZED (
    SELECT u.user_id, u.district_id
    FROM state.user_account u
    WHERE u.active
      AND (refresh_notice_scope.user_ids IS NULL OR u.user_id = ANY (refresh_notice_scope.user_ids))
      AND u.user_id IN (
        SELECT r.user_id FROM state.tool_right r WHERE r.tool = 'notify_process_inbox' AND r.user_id IS NOT NULL
        UNION ALL
        SELECT m.user_id FROM state.tool_right r JOIN state.group_member m ON m.group_id = r.group_id
        WHERE r.tool = 'notify_process_inbox')
  ), calendar_right AS MATERIALIZED (
    SELECT n.user_id, n.district_id, r.calendar_id, r.school_id, r.all_calendars
    FROM notified n JOIN state.calendar_right r ON r.user_id = n.user_id
    UNION
    SELECT n.user_id, n.district_id, r.calendar_id, r.school_id, r.all_calendars
    FROM notified n JOIN state.group_member m ON m.user_id = n.user_id JOIN state.calendar_right r ON r.group_id = m.group_id
  ), district_wide AS (
    SELECT user_id, district_id FROM calendar_right WHERE all_calendars
  ), school_wide AS (
    SELECT user_id, district_id, school_id FROM calendar_right
    WHERE school_id IS NOT NULL AND user_id NOT IN (SELECT user_id FROM district_wide)
  )
  SELECT district_id, 0, user_id FROM district_wide
  UNION ALL
  SELECT district_id, school_id, user_id FROM school_wide
  UNION ALL
  SELECT r.district_id, -r.calendar_id, r.user_id
  FROM calendar_right r JOIN state.calendar c ON c.calendar_id = r.calendar_id
  WHERE r.user_id NOT IN (SELECT user_id FROM district_wide)
    AND (r.user_id, c.school_id) NOT IN (SELECT user_id, school_id FROM school_wide);
END $$;
COMMENT ON FUNCTION state.refresh_notice_scope(integer[]) IS
  'Recomputes state.notice_scope for these users; NULL: for all. To be called by hand only where triggers were switched off.';
REVOKE EXECUTE ON FUNCTION state.refresh_notice_scope(integer[]) FROM PUBLIC;

-- The triggers call their transition table "changed", whether it holds the rows from before or from after.
CREATE OR REPLACE FUNCTION state.refresh_notice_scope_of_users() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  touched integer[] := ARRAY(SELECT DISTINCT user_id FROM changed);
BEGIN
  IF touched <> '{}' THEN
    PERFORM state.refresh_notice_scope(touched);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION state.refresh_notice_scope_of_users() IS 'Trigger: rows with a user_id were changed.';
REVOKE EXECUTE ON FUNCTION state.refresh_notice_scope_of_users() FROM PUBLIC;

CREATE OR REPLACE FUNCTION state.refresh_notice_scope_of_rights() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  touched integer[] := ARRAY(
    SELECT user_id FROM changed WHERE user_id IS NOT NULL
    UNION
    SELECT m.user_id FROM changed r JOIN state.group_member m ON m.group_id = r.group_id);
BEGIN
  IF touched <> '{}' THEN
    PERFORM state.refresh_notice_scope(touched);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION state.refresh_notice_scope_of_rights() IS 'Trigger: rights of users or groups were changed.';
REVOKE EXECUTE ON FUNCTION state.refresh_notice_scope_of_rights() FROM PUBLIC;

CREATE OR REPLACE FUNCTION state.refresh_notice_scope_of_calendars() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  touched integer[] := ARRAY(
    SELECT r.user_id FROM changed c JOIN state.calendar_right r ON r.calendar_id = c.calendar_id WHERE r.user_id IS NOT NULL
    UNION
    SELECT m.user_id
    FROM changed c JOIN state.calendar_right r ON r.calendar_id = c.calendar_id JOIN state.group_member m ON m.group_id = r.group_id);
BEGIN
  IF touched <> '{}' THEN
    PERFORM state.refresh_notice_scope(touched);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION state.refresh_notice_scope_of_calendars() IS 'Trigger: calendars were changed; one that moves to another school may no longer be covered by a right to the school.';
REVOKE EXECUTE ON FUNCTION state.refresh_notice_scope_of_calendars() FROM PUBLIC;

CREATE OR REPLACE FUNCTION state.refresh_notice_scope_of_all() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM state.refresh_notice_scope();
  RETURN NULL;
END $$;
COMMENT ON FUNCTION state.refresh_notice_scope_of_all() IS 'Trigger: a table was truncated.';
REVOKE EXECUTE ON FUNCTION state.refresh_notice_scope_of_all() FROM PUBLIC;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT *
    FROM (VALUES
        ('user_account', 'users'), ('group_member', 'users'), ('tool_right', 'rights'), ('calendar_right', 'rights')
      ) AS t (table_name, shape),
      (VALUES ('insert', 'NEW'), ('delete', 'OLD'), ('update', 'OLD'), ('update', 'NEW')) AS e (event, side)
  LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER %I AFTER %s ON state.%I REFERENCING %s TABLE AS changed
         FOR EACH STATEMENT EXECUTE FUNCTION state.refresh_notice_scope_of_%s()',
      format('notice_scope_%s_%s', watched.event, lower(watched.side)), watched.event, watched.table_name, watched.side, watched.shape);
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER notice_scope_truncate AFTER TRUNCATE ON state.%I
         FOR EACH STATEMENT EXECUTE FUNCTION state.refresh_notice_scope_of_all()',
      watched.table_name);
  END LOOP;
END $$;
CREATE OR REPLACE TRIGGER notice_scope_update AFTER UPDATE ON state.calendar REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION state.refresh_notice_scope_of_calendars();
