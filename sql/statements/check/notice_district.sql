-- A notice goes to the district whom it concerns: release_request to the former one, every other to the requesting one.
-- Plan: a hash join of notices with transfers.
WITH violation AS MATERIALIZED (
  SELECT n.notice_id AS id, format('tells %s of transfer %s to district %s', n.event, n.transfer_id, n.district_id) AS what
  FROM inbox.notice n
  JOIN transfer.records_transfer t ON t.transfer_id = n.transfer_id
  WHERE n.district_id IS DISTINCT FROM
    CASE n.event WHEN 'release_request' THEN t.release_district_id ELSE t.request_district_id END
)
SELECT 'notice' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
