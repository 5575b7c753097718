-- Lines of users.csv that contradict each other: the same user_name with other values. Equal lines are one.
WITH repeated AS (
  SELECT user_name FROM pg_temp.load_users GROUP BY user_name HAVING count(*) > 1
), contradicted AS (
  SELECT user_name
  FROM (
    SELECT DISTINCT user_name, district_number, name, phone, email, active
    FROM pg_temp.load_users JOIN repeated USING (user_name)
  ) AS various
  GROUP BY user_name HAVING count(*) > 1
)
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'users.csv', line, 'user_name', 'another line gives this user with other values', user_name
FROM pg_temp.load_users JOIN contradicted USING (user_name)
