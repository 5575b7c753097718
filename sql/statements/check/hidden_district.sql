-- The views for districts show the requester the former district only where it released or rejected, and nothing of it where it ignored.
-- Plan: hash joins of transfers with each view over them; api.district_transfers and api.student_transfers sort all their rows.
WITH shown AS (
  SELECT v.transfer_guid, 'api.district_transfers' AS view,
    v.status, num_nonnulls(v.due_date, v.open_overlaps, v.ignore_reason) AS never, v.other_id,
    num_nonnulls(v.release_date, v.release_district_number, v.release_district_name, v.release_name, v.release_user_phone,
      v.release_user_email, v.release_comments) AS contact
  FROM api.district_transfers v
  WHERE v.side = 'requesting'
  UNION ALL
  SELECT v.transfer_guid, 'api.student_transfers',
    v.status, 0, NULL,
    num_nonnulls(v.release_date, v.other_district_number, v.other_district_name, v.contact_name, v.contact_phone,
      v.contact_email, v.contact_comments)
  FROM api.student_transfers v
  WHERE v.side = 'requesting'
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, format('is %s, and %s shows the requester more than that', t.status, s.view) AS what
  FROM shown s
  JOIN transfer.records_transfer t ON t.transfer_guid = s.transfer_guid
  WHERE s.never > 0
    OR s.contact > 0 AND t.status NOT IN ('released', 'rejected')
    OR s.other_id IS NOT NULL AND t.status <> 'released'
    OR s.status <> CASE t.status WHEN 'released' THEN 'Released' WHEN 'rejected' THEN 'Rejected' WHEN 'ignored' THEN 'Rejected'
      WHEN 'error' THEN 'Error' ELSE 'Waiting' END
  UNION ALL
  SELECT t.transfer_id, format('is %s, and api.overlaps shows the requester an enrollment in the former district', t.status)
  FROM api.overlaps v
  JOIN transfer.records_transfer t ON t.transfer_guid = v.transfer_guid
  WHERE v.district_number = t.request_district_number
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
