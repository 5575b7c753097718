-- The next lines of requests.csv. $1: the line after which; $2: how many.
SELECT line, user_name, state_id, comments, last_name, first_name, middle_name, gender, birthdate, ssn
FROM pg_temp.load_requests
WHERE line > $1::bigint
ORDER BY line
LIMIT $2::integer
