-- Schools that are new.
INSERT INTO state.school (district_id, school_number, name)
SELECT d.district_id, l.school_number, l.school_name
FROM pg_temp.load_schools l
JOIN state.district d ON d.district_number = l.district_number
WHERE NOT EXISTS (
  SELECT FROM state.school s WHERE s.district_id = d.district_id AND s.school_number = l.school_number)
ORDER BY l.line
