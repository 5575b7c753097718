-- A notice has the title of its event and its transfer, word for word, and a due date exactly while an answer is awaited.
-- A title with anything else in it could tell the requester of the former district.
-- Plan: a hash join of notices with transfers.
WITH violation AS MATERIALIZED (
  SELECT n.notice_id AS id,
    format('about transfer %s, %s: %s', n.transfer_id, n.event, concat_ws(' and ',
      CASE WHEN n.name <> c.title THEN 'another title' END,
      CASE WHEN n.process <> 'Records Transfer' THEN 'another process' END,
      CASE WHEN (n.due_date IS NOT NULL) <> c.awaits THEN CASE WHEN c.awaits THEN 'no due date' ELSE 'a due date' END END)) AS what
  FROM inbox.notice n
  JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
  CROSS JOIN LATERAL (
    SELECT n.event IN ('waiting', 'release_request'),
      CASE n.event
        WHEN 'waiting' THEN 'Waiting' WHEN 'release_request' THEN 'Request for you to release'
        WHEN 'released' THEN 'Transfer Released' WHEN 'rejected' THEN 'Transfer Rejected' ELSE 'Transfer Error'
      END || ': ' || t.student_last_name || ', ' || t.student_first_name || coalesce(' ' || t.state_id, '')
  ) AS c (awaits, title)
  WHERE n.name <> c.title OR n.process <> 'Records Transfer' OR (n.due_date IS NOT NULL) <> c.awaits
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
