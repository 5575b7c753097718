-- Lines of districts.csv that contradict each other: the same district_number with other values. Equal lines are one.
WITH repeated AS (
  SELECT district_number FROM pg_temp.load_districts GROUP BY district_number HAVING count(*) > 1
), contradicted AS (
  SELECT district_number
  FROM (
    SELECT DISTINCT district_number, district_name, state_district_id, guid, state_linked
    FROM pg_temp.load_districts JOIN repeated USING (district_number)
  ) AS various
  GROUP BY district_number HAVING count(*) > 1
)
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'districts.csv', line, 'district_number', 'another line gives this district with other values', district_number
FROM pg_temp.load_districts JOIN contradicted USING (district_number)
