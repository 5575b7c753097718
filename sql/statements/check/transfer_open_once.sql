-- A district has no two open requests for one student, and no two transfers have one GUID.
-- Unique indexes hold it as well; this reads the table itself.
-- Plan: an aggregate of the open transfers, another of all GUIDs.
WITH violation AS MATERIALIZED (
  SELECT max(t.transfer_id) AS id, 'is open, and so is transfer ' || min(t.transfer_id) || ' of the same student' AS what
  FROM transfer.records_transfer t
  WHERE t.status IN ('submitted', 'waiting', 'release_requested', 'reject_requested', 'ignore_requested')
  GROUP BY t.request_district_id, t.request_person_id
  HAVING count(*) > 1
  UNION ALL
  SELECT max(t.transfer_id), 'has the GUID of transfer ' || min(t.transfer_id)
  FROM transfer.records_transfer t
  GROUP BY t.transfer_guid
  HAVING count(*) > 1
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
