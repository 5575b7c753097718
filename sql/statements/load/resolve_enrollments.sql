-- The enrollments of the file, their names resolved to keys.
CREATE TEMPORARY TABLE load_enrollment ON COMMIT DROP AS
SELECT e.line, c.district_id, k.state_person_id, c.calendar_id, e.grade,
  coalesce(e.service_type, 'P') AS service_type, e.start_date::date AS start_date, e.entry_type AS start_status,
  e.end_date::date AS end_date, e.exit_type AS end_status
FROM pg_temp.load_enrollments e
JOIN pg_temp.load_person k ON k.state_key = e.state_key
JOIN pg_temp.load_calendar c
  ON c.school_number = e.school_number AND c.school_year = e.school_year AND c.named_district = coalesce(e.district_number, '')
