-- A recipient is of a notice that there is.
-- Plan: a hash anti join of recipients with notices.
WITH violation AS MATERIALIZED (
  SELECT r.notice_id AS id, 'has user ' || r.user_id || ' as recipient, and is no notice' AS what
  FROM inbox.recipient r
  WHERE NOT EXISTS (SELECT FROM inbox.notice n WHERE n.notice_id = r.notice_id)
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
