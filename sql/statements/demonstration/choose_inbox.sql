-- A user whose inbox is worth showing: notices of several kinds, and few enough to read.
SELECT u.user_name, d.district_number
FROM state.user_account u
JOIN state.district d ON d.district_id = u.district_id
JOIN inbox.recipient r ON r.user_id = u.user_id
JOIN inbox.notice n ON n.notice_id = r.notice_id AND n.superseded_at IS NULL
WHERE u.active
GROUP BY u.user_id, u.user_name, d.district_number
HAVING count(*) BETWEEN 5 AND 15
ORDER BY count(DISTINCT n.event) DESC, count(*), u.user_id
LIMIT 1
