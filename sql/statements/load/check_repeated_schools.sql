-- Lines of schools.csv that contradict each other: the same school_number with other values. Equal lines are one.
WITH repeated AS (
  SELECT district_number, school_number FROM pg_temp.load_schools GROUP BY district_number, school_number HAVING count(*) > 1
), contradicted AS (
  SELECT district_number, school_number
  FROM (
    SELECT DISTINCT district_number, school_number, school_name
    FROM pg_temp.load_schools JOIN repeated USING (district_number, school_number)
  ) AS various
  GROUP BY district_number, school_number HAVING count(*) > 1
)
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'schools.csv', line, 'school_number', 'another line gives this school with another name', school_number
FROM pg_temp.load_schools JOIN contradicted USING (district_number, school_number)
