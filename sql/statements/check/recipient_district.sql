-- A recipient is a user of the notice's district.
-- Also afterwards: who was given to another district would go on reading notices of the former one.
-- Plan: hash joins of recipients with users and with notices.
WITH violation AS MATERIALIZED (
  SELECT r.notice_id AS id,
    format('goes to district %s, and has user %s of district %s as recipient', n.district_id, r.user_id, u.district_id) AS what
  FROM inbox.recipient r
  JOIN inbox.notice n ON n.notice_id = r.notice_id
  JOIN state.user_account u ON u.user_id = r.user_id
  WHERE u.district_id <> n.district_id
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
