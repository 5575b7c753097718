-- Of enrollments that are equal in every column the first one stays. Hashes find the few that can be, since grouping all of
-- them by all their columns takes long.
WITH suspect AS (
  SELECT hash
  FROM (
    SELECT hash_record_extended(
        ROW(district_id, state_person_id, calendar_id, grade, service_type, start_date, start_status, end_date, end_status), 0) AS hash
    FROM pg_temp.load_enrollment
  ) AS hashed
  GROUP BY hash HAVING count(*) > 1
), counted AS (
  SELECT line,
    row_number() OVER (
      PARTITION BY district_id, state_person_id, calendar_id, grade, service_type, start_date, start_status, end_date, end_status
      ORDER BY line) AS place
  FROM pg_temp.load_enrollment
  WHERE hash_record_extended(
      ROW(district_id, state_person_id, calendar_id, grade, service_type, start_date, start_status, end_date, end_status), 0)
    IN (SELECT hash FROM suspect)
)
DELETE FROM pg_temp.load_enrollment WHERE line IN (SELECT line FROM counted WHERE place > 1)
