-- Names of schools: of this load, or as they are stored. $1: district_id.
CREATE TEMPORARY TABLE edfi_school ON COMMIT DROP AS
SELECT school_number, coalesce(max(f.school_name), max(s.name)) AS school_name
FROM pg_temp.feed_school f
FULL JOIN (SELECT school_number, name FROM state.school WHERE district_id = $1::integer) AS s USING (school_number)
GROUP BY school_number
