DROP VIEW IF EXISTS ops.open_overlap CASCADE;
CREATE VIEW ops.open_overlap AS
SELECT o.transfer_id, t.transfer_guid, t.request_district_number, t.release_district_number, o.enrollment_id,
  o.school_name, o.calendar_name, o.school_year, o.start_date, o.end_date, t.student_start_date, o.marked_at
FROM transfer.overlap o
JOIN transfer.records_transfer t ON t.transfer_id = o.transfer_id
WHERE o.kind = 'open' AND o.resolved_at IS NULL;
COMMENT ON VIEW ops.open_overlap IS 'Enrollments in the former district that have not been ended.';
COMMENT ON COLUMN ops.open_overlap.transfer_id IS 'The transfer.';
COMMENT ON COLUMN ops.open_overlap.transfer_guid IS 'The transfer, as districts name it.';
COMMENT ON COLUMN ops.open_overlap.request_district_number IS 'The requesting district.';
COMMENT ON COLUMN ops.open_overlap.release_district_number IS 'The former district.';
COMMENT ON COLUMN ops.open_overlap.enrollment_id IS 'The former enrollment.';
COMMENT ON COLUMN ops.open_overlap.school_name IS 'Its school.';
COMMENT ON COLUMN ops.open_overlap.calendar_name IS 'Its calendar.';
COMMENT ON COLUMN ops.open_overlap.school_year IS 'Its school year.';
COMMENT ON COLUMN ops.open_overlap.start_date IS 'Its first day.';
COMMENT ON COLUMN ops.open_overlap.end_date IS 'Its last day as it stood when the overlap was marked; NULL where it had none.';
COMMENT ON COLUMN ops.open_overlap.student_start_date IS 'First day of the new enrollment.';
COMMENT ON COLUMN ops.open_overlap.marked_at IS 'When a run marked it.';
