-- Attendance events, with the term of their session. $1: district_id.
INSERT INTO pg_temp.student_attendance_event (file, line, person, is_marker, school_year, term, event_date, attendance_event_category,
  attendance_event_reason, class_period_name, arrival_time, departure_time, school_attendance_duration)
SELECT r.file, r.line, r.person, false, b.school_year, n.body ->> 'Term', b.event_date, b.attendance_event_category, b.attendance_event_reason,
  coalesce(b.class_period_name, x.class_periods ->> 0, b.section_identifier), b.arrival_time, b.departure_time, b.school_attendance_duration
FROM pg_temp.edfi_record r
CROSS JOIN LATERAL jsonb_to_record(r.body) AS b (school_year text, event_date text, attendance_event_category text, attendance_event_reason text,
  class_period_name text, arrival_time text, departure_time text, school_attendance_duration text, session text, section text,
  section_identifier text)
JOIN feed.source_object n ON n.district_id = $1::integer AND n.standard = 'edfi' AND n.kind = 'Session' AND n.source_id = b.session
LEFT JOIN pg_temp.edfi_section x ON x.section = b.section
WHERE r.kind = 'AttendanceEvent'
