-- A user whose inbox is worth showing: notices of several kinds, and few enough to read.
SELECT u.user_name
FROM state.user_account u
JOIN inbox.recipient r ON r.user_id = u.user_id
JOIN inbox.notice n ON n.notice_id = r.notice_id AND n.superseded_at IS NULL
WHERE u.active
GROUP BY u.user_id, u.user_name
HAVING count(*) BETWEEN 5 AND 15
ORDER BY count(DISTINCT n.event) DESC, count(*), u.user_id
LIMIT 1
