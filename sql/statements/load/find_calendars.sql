-- The calendar that each school and school year of enrollments.csv means; named_district is '' where the lines name none.
CREATE TEMPORARY TABLE load_calendar ON COMMIT DROP AS
SELECT e.school_number, coalesce(e.district_number, '') AS named_district, e.school_year, d.district_id, c.calendar_id
FROM (SELECT DISTINCT school_number, district_number, school_year FROM pg_temp.load_enrollments) AS e
JOIN pg_temp.load_enrolled_school n
  ON n.school_number = e.school_number AND n.named_district IS NOT DISTINCT FROM e.district_number
JOIN state.district d ON d.district_number = n.district_number
JOIN state.school s ON s.district_id = d.district_id AND s.school_number = n.school_number
JOIN state.calendar c ON c.school_id = s.school_id AND c.school_year = e.school_year
