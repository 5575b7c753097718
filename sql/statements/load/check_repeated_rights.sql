-- Lines of rights.csv that contradict each other: the same access with other values. Equal lines are one.
WITH repeated AS (
  SELECT user_name, tool FROM pg_temp.load_rights GROUP BY user_name, tool HAVING count(*) > 1
), contradicted AS (
  SELECT user_name, tool
  FROM (
    SELECT DISTINCT user_name, tool, access
    FROM pg_temp.load_rights JOIN repeated USING (user_name, tool)
  ) AS various
  GROUP BY user_name, tool HAVING count(*) > 1
)
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, value)
SELECT 'rights.csv', line, 'access', 'another line gives this user another access to the same tool', access
FROM pg_temp.load_rights JOIN contradicted USING (user_name, tool)
