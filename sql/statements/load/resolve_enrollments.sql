-- Every enrollment of the file once (lines that are equal in every column are one), its names resolved to keys.
CREATE TEMPORARY TABLE load_enrollment ON COMMIT DROP AS
SELECT min(e.line) AS line, d.district_id, k.state_person_id, c.calendar_id, e.grade,
  coalesce(e.service_type, 'P') AS service_type, e.start_date::date AS start_date, e.entry_type AS start_status,
  e.end_date::date AS end_date, e.exit_type AS end_status
FROM pg_temp.load_enrollments e
JOIN pg_temp.load_person k ON k.state_key = e.state_key
JOIN pg_temp.load_enrolled_school n
  ON n.school_number = e.school_number AND n.named_district IS NOT DISTINCT FROM e.district_number
JOIN state.district d ON d.district_number = n.district_number
JOIN state.school s ON s.district_id = d.district_id AND s.school_number = n.school_number
JOIN state.calendar c ON c.school_id = s.school_id AND c.school_year = e.school_year
GROUP BY d.district_id, k.state_person_id, c.calendar_id, e.grade, coalesce(e.service_type, 'P'), e.start_date, e.entry_type,
  e.end_date, e.exit_type
