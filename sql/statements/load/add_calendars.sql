-- The calendars in which somebody is enrolled and that are new: each school in each of its school years.
INSERT INTO state.calendar (school_id, school_year, name)
SELECT DISTINCT s.school_id, e.school_year, e.school_year
FROM (SELECT DISTINCT school_number, district_number, school_year FROM pg_temp.load_enrollments) AS e
JOIN pg_temp.load_enrolled_school n
  ON n.school_number = e.school_number AND n.named_district IS NOT DISTINCT FROM e.district_number
JOIN state.district d ON d.district_number = n.district_number
JOIN state.school s ON s.district_id = d.district_id AND s.school_number = n.school_number
ORDER BY s.school_id, e.school_year
ON CONFLICT (school_id, school_year) DO NOTHING
