-- Posts the notices that the present state of each transfer calls for: $1 transfer IDs, $2 the run's business date.
-- One row of inbox.notice for each transfer and event, one of inbox.recipient for each user entitled at this moment.
-- A rejected and an ignored request make the same notice.
WITH asked AS MATERIALIZED (
  SELECT t.transfer_id, t.status, t.student_last_name, t.student_first_name, t.state_id,
    t.request_district_id, t.request_calendar_id, t.release_district_id, t.release_calendar_id
  FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
), due AS MATERIALIZED (
  SELECT t.transfer_id, e.event, e.district_id, e.calendar_id,
    e.title || ': ' || t.student_last_name || ', ' || t.student_first_name || coalesce(' ' || t.state_id, '') AS name,
    CASE WHEN t.status = 'waiting' THEN $2::date + profile.release_due_days END AS due_date
  FROM asked t
  JOIN state.profile ON profile.singleton = ANY ('{t}')
  CROSS JOIN LATERAL (VALUES
    ('waiting'::transfer.status, 'waiting'::inbox.event, 'Waiting', t.request_district_id, t.request_calendar_id),
    ('waiting', 'release_request', 'Request for you to release', t.release_district_id, t.release_calendar_id),
    ('released', 'released', 'Transfer Released', t.request_district_id, t.request_calendar_id),
    ('rejected', 'rejected', 'Transfer Rejected', t.request_district_id, t.request_calendar_id),
    ('ignored', 'rejected', 'Transfer Rejected', t.request_district_id, t.request_calendar_id),
    ('error', 'error', 'Transfer Error', t.request_district_id, t.request_calendar_id)
  ) e (status, event, title, district_id, calendar_id)
  WHERE t.status = e.status
), entitled AS MATERIALIZED (
  SELECT n.calendar_id, array_agg(n.user_id) AS user_ids
  FROM (SELECT DISTINCT calendar_id FROM due) c
  JOIN state.notice_entitlement n ON n.calendar_id = c.calendar_id
  GROUP BY n.calendar_id
), posted AS (
  INSERT INTO inbox.notice (transfer_id, event, district_id, name, due_date, recipients)
  SELECT d.transfer_id, d.event, d.district_id, d.name, d.due_date, coalesce(cardinality(e.user_ids), 0)
  FROM due d
  LEFT JOIN entitled e ON e.calendar_id = d.calendar_id
  -- Numbers that tell nothing: rows come out of their tables in the order in which they were answered.
  ORDER BY d.transfer_id, d.event
  ON CONFLICT (transfer_id, event) DO NOTHING
  RETURNING notice_id, transfer_id, event, recipients
), delivered AS (
  INSERT INTO inbox.recipient (user_id, notice_id)
  SELECT unnest(e.user_ids), p.notice_id
  FROM posted p
  JOIN due d ON d.transfer_id = p.transfer_id AND d.event = p.event
  JOIN entitled e ON e.calendar_id = d.calendar_id
)
SELECT count(*) AS notices, coalesce(sum(recipients), 0)::bigint AS recipients,
  count(*) FILTER (WHERE recipients = 0) AS undeliverable
FROM posted
