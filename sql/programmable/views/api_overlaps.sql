DROP VIEW IF EXISTS api.overlaps CASCADE;
CREATE VIEW api.overlaps WITH (security_barrier, security_invoker) AS
SELECT district_number, transfer_guid, person_id, enrollment_id, school_name, calendar_name, school_year,
  grade, start_date, end_date, student_start_date, marked_at
FROM transfer.visible_overlaps();
COMMENT ON VIEW api.overlaps IS 'Enrollments of the former district that it has not ended though the student is enrolled elsewhere, for that district to end. One is gone from here when a run has found it ended.';
COMMENT ON COLUMN api.overlaps.district_number IS 'The former district. Filter by it.';
COMMENT ON COLUMN api.overlaps.transfer_guid IS 'The transfer.';
COMMENT ON COLUMN api.overlaps.person_id IS 'The student in the former district.';
COMMENT ON COLUMN api.overlaps.enrollment_id IS 'The enrollment to end.';
COMMENT ON COLUMN api.overlaps.school_name IS 'Its school.';
COMMENT ON COLUMN api.overlaps.calendar_name IS 'Its calendar.';
COMMENT ON COLUMN api.overlaps.school_year IS 'Its school year.';
COMMENT ON COLUMN api.overlaps.grade IS 'Its grade level; NULL where unknown.';
COMMENT ON COLUMN api.overlaps.start_date IS 'Its first day.';
COMMENT ON COLUMN api.overlaps.end_date IS 'Its last day as it stood when the overlap was marked: in the future, or NULL where it had none.';
COMMENT ON COLUMN api.overlaps.student_start_date IS 'First day of the enrollment in the requesting district.';
COMMENT ON COLUMN api.overlaps.marked_at IS 'When a run marked it.';
