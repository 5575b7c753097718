CREATE OR REPLACE FUNCTION state.has_calendar_right(user_id integer, calendar_id integer) RETURNS boolean
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- who has which rights is nothing that schema api reads otherwise
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
-- PL/pgSQL keeps the plan, which SQL functions make anew in each call.
BEGIN
  RETURN EXISTS (
    SELECT
    FROM state.user_account u
    JOIN state.calendar c ON c.calendar_id = has_calendar_right.calendar_id
    JOIN state.school s ON s.school_id = c.school_id AND s.district_id = u.district_id
    WHERE u.user_id = has_calendar_right.user_id AND u.active
      AND EXISTS (
        SELECT
        FROM (
          SELECT r.all_calendars, r.school_id, r.calendar_id
          FROM state.calendar_right r WHERE r.user_id = u.user_id
          UNION ALL
          SELECT r.all_calendars, r.school_id, r.calendar_id
          FROM state.group_member m JOIN state.calendar_right r ON r.group_id = m.group_id WHERE m.user_id = u.user_id
        ) AS held
        WHERE held.all_calendars OR held.school_id = c.school_id OR held.calendar_id = c.calendar_id));
END $$;
COMMENT ON FUNCTION state.has_calendar_right(integer, integer) IS
  'Whether the active user has a right, directly or by a group, to this calendar of the own district, to its school, or to all calendars.';
REVOKE EXECUTE ON FUNCTION state.has_calendar_right(integer, integer) FROM PUBLIC;
