-- The users whom rights.csv names, with their districts; those of users.csv come first, since they are about to be loaded.
CREATE TEMPORARY TABLE load_right_holder ON COMMIT DROP AS
SELECT DISTINCT ON (held.user_name) held.user_name, held.district_number
FROM (
  SELECT user_name, district_number, 1 AS place FROM pg_temp.load_users
  UNION ALL
  SELECT a.user_name, d.district_number, 2 FROM state.user_account a JOIN state.district d ON d.district_id = a.district_id
) AS held
WHERE held.user_name IN (SELECT user_name FROM pg_temp.load_rights)
ORDER BY held.user_name, held.place
