-- Lines of enrollments.csv that name a person whom nobody knows, or whom the state ID does not tell from another.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'enrollments.csv', e.line, 'state_id',
  CASE k.persons
    WHEN 0 THEN 'there is no person with this state ID, neither in persons.csv nor in the person index'
    ELSE 'several persons of the person index carry it: have the state resolve that first'
  END,
  e.state_id
FROM (
  SELECT n.state_key, count(p.state_person_id) AS persons
  FROM (SELECT DISTINCT state_key FROM pg_temp.load_enrollments) AS n
  LEFT JOIN pg_temp.load_person p ON p.state_key = n.state_key
  WHERE NOT EXISTS (SELECT FROM pg_temp.load_persons l WHERE l.state_key = n.state_key)
  GROUP BY n.state_key
) AS k
JOIN pg_temp.load_enrollments e ON e.state_key = k.state_key
WHERE k.persons > 1
  OR k.persons = 0 AND NOT EXISTS (SELECT FROM pg_temp.load_refusal r WHERE r.file = 'persons.csv' AND r.unread)
