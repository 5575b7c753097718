-- Of equal lines the first one stays.
WITH districts AS (
  DELETE FROM pg_temp.load_districts d
  USING (SELECT district_number, min(line) AS first FROM pg_temp.load_districts GROUP BY 1 HAVING count(*) > 1) AS repeated
  WHERE repeated.district_number = d.district_number AND d.line > repeated.first
), schools AS (
  DELETE FROM pg_temp.load_schools s
  USING (
    SELECT district_number, school_number, min(line) AS first FROM pg_temp.load_schools GROUP BY 1, 2 HAVING count(*) > 1
  ) AS repeated
  WHERE repeated.district_number = s.district_number AND repeated.school_number = s.school_number AND s.line > repeated.first
), users AS (
  DELETE FROM pg_temp.load_users u
  USING (SELECT user_name, min(line) AS first FROM pg_temp.load_users GROUP BY 1 HAVING count(*) > 1) AS repeated
  WHERE repeated.user_name = u.user_name AND u.line > repeated.first
)
DELETE FROM pg_temp.load_persons p
USING (SELECT state_key, min(line) AS first FROM pg_temp.load_persons GROUP BY 1 HAVING count(*) > 1) AS repeated
WHERE repeated.state_key = p.state_key AND p.line > repeated.first
