-- Who receives notices of what, kept ready in state.notice_scope, is what users, groups and rights say.
-- Where it is not: SELECT state.refresh_notice_scope(), as after a restore of data alone.
-- Plan: hash joins of users, groups and rights, all of them small beside transfers.
WITH held AS MATERIALIZED (
  SELECT r.user_id, r.calendar_id, r.school_id, r.all_calendars FROM state.calendar_right r WHERE r.user_id IS NOT NULL
  UNION
  SELECT m.user_id, r.calendar_id, r.school_id, r.all_calendars
  FROM state.calendar_right r JOIN state.group_member m ON m.group_id = r.group_id
), notified AS MATERIALIZED (
  SELECT u.user_id, u.district_id
  FROM state.user_account u
  WHERE u.active AND EXISTS (
    SELECT FROM state.user_tool t WHERE t.user_id = u.user_id AND t.tool = 'notify_process_inbox')
), due AS MATERIALIZED (
  SELECT n.district_id, s.scope, n.user_id
  FROM notified n
  JOIN held h ON h.user_id = n.user_id
  LEFT JOIN state.calendar c ON c.calendar_id = h.calendar_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN h.all_calendars THEN 0 ELSE coalesce(h.school_id, -h.calendar_id) END AS scope
  ) s
  -- A narrower right says nothing beside a wider one of the same user.
  WHERE h.all_calendars
    OR NOT EXISTS (
      SELECT FROM held w
      WHERE w.user_id = h.user_id AND (w.all_calendars OR h.calendar_id IS NOT NULL AND w.school_id = c.school_id))
), violation AS MATERIALIZED (
  SELECT coalesce(d.user_id, k.user_id)::bigint AS id,
    CASE WHEN k.user_id IS NULL THEN 'lacks the scope ' || d.scope || ', to which there is a right'
      ELSE 'has the scope ' || k.scope || ', to which there is no right' END AS what
  FROM due d
  FULL JOIN state.notice_scope k ON k.district_id = d.district_id AND k.scope = d.scope AND k.user_id = d.user_id
  WHERE d.user_id IS NULL OR k.user_id IS NULL
)
SELECT 'user' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
