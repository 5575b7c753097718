-- A notice has as many recipients as it says, no user twice.
-- One who deleted it from the inbox is still there, with the time of that.
-- Plan: recipients aggregated by notice, and a hash join with notices.
WITH received AS (
  SELECT r.notice_id, count(*) AS recipients FROM inbox.recipient r GROUP BY r.notice_id
), violation AS MATERIALIZED (
  SELECT n.notice_id AS id,
    format('about transfer %s, %s: says %s recipients, and has %s', n.transfer_id, n.event, n.recipients,
      coalesce(r.recipients, 0)) AS what
  FROM inbox.notice n
  LEFT JOIN received r ON r.notice_id = n.notice_id
  WHERE n.recipients <> coalesce(r.recipients, 0)
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
