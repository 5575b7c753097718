-- What the schools of enrollments.csv are: district_number is the one district that has the school, or that the line names;
-- NULL, with the reason, where the line has to be refused.
CREATE TEMPORARY TABLE load_enrolled_school ON COMMIT DROP AS
WITH known AS (
  SELECT s.school_number, d.district_number FROM state.school s JOIN state.district d ON d.district_id = s.district_id
  UNION
  SELECT school_number, district_number FROM pg_temp.load_schools
  WHERE school_number IS NOT NULL AND district_number IS NOT NULL
), named AS (
  SELECT DISTINCT school_number, district_number FROM pg_temp.load_enrollments WHERE school_number IS NOT NULL
)
SELECT n.school_number, n.district_number AS named_district,
  CASE count(k.district_number) WHEN 1 THEN min(k.district_number) END AS district_number,
  CASE
    WHEN count(k.district_number) = 1 THEN NULL
    WHEN count(k.district_number) > 1 THEN 'several districts have a school of this number: give its district_number as well'
    WHEN n.district_number IS NULL THEN 'there is no such school, neither in schools.csv nor in the database'
    ELSE 'the district of district_number has no such school, neither in schools.csv nor in the database'
  END AS reason
FROM named n
LEFT JOIN known k ON k.school_number = n.school_number AND (n.district_number IS NULL OR k.district_number = n.district_number)
GROUP BY n.school_number, n.district_number
