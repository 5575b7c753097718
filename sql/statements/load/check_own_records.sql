-- Lines of enrollments.csv of a person of whom the district has several records: it cannot be known which one is meant.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'enrollments.csv', e.line, 'state_id', 'the district has several records of this person: have it join them first', NULL
FROM pg_temp.load_enrollment e
WHERE (e.district_id, e.state_person_id) IN (
  SELECT o.district_id, o.state_person_id FROM pg_temp.load_own_record o GROUP BY 1, 2 HAVING count(*) > 1)
