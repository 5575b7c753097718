-- Records that say different things of one student.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT p.file, p.line, 'source_id', 'is said of two students, or of one in two ways: only one can be true', p.source_id
FROM pg_temp.feed_person p
JOIN (
  SELECT source_id FROM pg_temp.feed_person GROUP BY source_id
  HAVING count(*) > 1 AND (
    min(state_id COLLATE "C") <> max(state_id COLLATE "C") OR min(student_number COLLATE "C") <> max(student_number COLLATE "C")
    OR min(last_name COLLATE "C") <> max(last_name COLLATE "C") OR min(first_name COLLATE "C") <> max(first_name COLLATE "C")
    OR min(middle_name COLLATE "C") <> max(middle_name COLLATE "C") OR min(suffix COLLATE "C") <> max(suffix COLLATE "C")
    OR min(gender COLLATE "C") <> max(gender COLLATE "C") OR min(birthdate COLLATE "C") <> max(birthdate COLLATE "C")
    OR min(ssn COLLATE "C") <> max(ssn COLLATE "C"))
) AS r ON r.source_id = p.source_id
