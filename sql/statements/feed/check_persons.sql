-- Records of students with a value that cannot be taken.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT p.file, p.line, f.column_name, f.reason, f.value
FROM pg_temp.feed_person p CROSS JOIN LATERAL (VALUES
  ('birthdate', p.birthdate, CASE WHEN feed.day(p.birthdate) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END),
  ('last_name', p.last_name, CASE WHEN 'last_name' = ANY (p.speaks) THEN
    CASE WHEN p.last_name IS NULL THEN 'is empty' WHEN length(p.last_name) > 200 THEN 'has more than 200 characters' END END),
  ('first_name', p.first_name, CASE WHEN 'first_name' = ANY (p.speaks) THEN
    CASE WHEN p.first_name IS NULL THEN 'is empty' WHEN length(p.first_name) > 200 THEN 'has more than 200 characters' END END),
  ('middle_name', p.middle_name, CASE WHEN length(p.middle_name) > 200 THEN 'has more than 200 characters' END),
  ('suffix', p.suffix, CASE WHEN length(p.suffix) > 200 THEN 'has more than 200 characters' END),
  ('state_id', p.state_id, CASE WHEN length(p.state_id) > 200 THEN 'has more than 200 characters' END),
  ('student_number', p.student_number, CASE WHEN length(p.student_number) > 200 THEN 'has more than 200 characters' END),
  ('gender', p.gender, CASE WHEN length(p.gender) > 200 THEN 'has more than 200 characters' END),
  ('ssn', p.ssn, CASE WHEN length(p.ssn) > 200 THEN 'has more than 200 characters' END),
  ('source_id', p.source_id, CASE WHEN length(p.source_id) > 200 THEN 'has more than 200 characters' END)
) AS f (column_name, value, reason)
WHERE (p.birthdate IS NOT NULL AND feed.day(p.birthdate) IS NULL
    OR p.last_name IS NULL AND 'last_name' = ANY (p.speaks) OR p.first_name IS NULL AND 'first_name' = ANY (p.speaks)
    OR greatest(length(p.last_name), length(p.first_name), length(p.middle_name), length(p.suffix), length(p.state_id), length(p.student_number),
      length(p.gender), length(p.ssn), length(p.source_id)) > 200)
  AND f.reason IS NOT NULL AND (f.value IS NOT NULL OR f.reason = 'is empty')
