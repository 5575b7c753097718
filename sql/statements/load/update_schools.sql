-- Schools that are known, and have another name.
UPDATE state.school s
SET name = l.school_name
FROM pg_temp.load_schools l
JOIN state.district d ON d.district_number = l.district_number
WHERE s.district_id = d.district_id AND s.school_number = l.school_number AND s.name <> l.school_name
