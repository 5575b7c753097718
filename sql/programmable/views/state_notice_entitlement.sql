-- Who is to receive the notices about a calendar. Meant to be joined to calendars that are given: one index probe for each.
DROP VIEW IF EXISTS state.notice_entitlement CASCADE;
CREATE VIEW state.notice_entitlement AS
SELECT s.district_id, c.calendar_id, n.user_id
FROM state.calendar c
JOIN state.school s ON s.school_id = c.school_id
JOIN state.notice_scope n ON n.district_id = s.district_id AND n.scope = ANY (ARRAY[0, c.school_id, -c.calendar_id]);
COMMENT ON VIEW state.notice_entitlement IS 'Active users of the district with the tool right notify_process_inbox and a right to the calendar, its school or all calendars; each user once for each calendar.';
COMMENT ON COLUMN state.notice_entitlement.district_id IS 'The district of the calendar and of the user.';
COMMENT ON COLUMN state.notice_entitlement.calendar_id IS 'The calendar.';
COMMENT ON COLUMN state.notice_entitlement.user_id IS 'The entitled user.';
