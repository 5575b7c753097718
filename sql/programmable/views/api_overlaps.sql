DROP VIEW IF EXISTS api.overlaps CASCADE;
CREATE VIEW api.overlaps WITH (security_barrier) AS
SELECT d.district_number, t.transfer_guid, t.release_person_id AS person_id, o.enrollment_id,
  o.school_name, o.calendar_name, o.school_year, o.grade, o.start_date, o.end_date, t.student_start_date, o.marked_at
FROM transfer.overlap o
JOIN transfer.records_transfer t ON t.transfer_id = o.transfer_id
JOIN state.district d ON d.district_id = t.release_district_id
WHERE o.kind = 'open' AND o.resolved_at IS NULL AND t.status <> 'submitted' AND (t.status <> 'error' OR t.release_date IS NOT NULL);
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
