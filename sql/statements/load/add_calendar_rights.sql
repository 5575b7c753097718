-- Rights to all calendars, to a school in all its years, and to a calendar that users do not have yet.
INSERT INTO state.calendar_right (user_id, all_calendars, school_id, calendar_id)
SELECT a.user_id, l.calendars IS NOT NULL, CASE WHEN l.school_year IS NULL THEN s.school_id END, c.calendar_id
FROM pg_temp.load_rights l
JOIN state.user_account a ON a.user_name = l.user_name
LEFT JOIN state.school s ON s.district_id = a.district_id AND s.school_number = l.school_number
LEFT JOIN state.calendar c ON c.school_id = s.school_id AND c.school_year = l.school_year
WHERE l.tool IS NULL
ORDER BY l.line
ON CONFLICT (user_id, group_id, calendar_id, school_id, all_calendars) DO NOTHING
