-- Brings answered transfers to their final state: $1 transfer IDs.
WITH answered AS MATERIALIZED (
  SELECT t.transfer_id, t.status FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
), settled AS (
  UPDATE transfer.records_transfer t
  SET status = CASE t.status
      WHEN 'release_requested' THEN 'released'
      WHEN 'reject_requested' THEN 'rejected'
      ELSE 'ignored'
    END::transfer.status,
    settled_at = now(),
    other_id = CASE WHEN t.status = 'release_requested' THEN (
      SELECT p.student_number FROM state.district_person p
      WHERE p.district_id = t.release_district_id AND p.person_id = t.release_person_id) END
  FROM answered a
  WHERE t.transfer_id = a.transfer_id
    AND a.status IN ('release_requested', 'reject_requested', 'ignore_requested')
  RETURNING t.status
)
SELECT count(*) FILTER (WHERE status = 'released') AS released,
  count(*) FILTER (WHERE status = 'rejected') AS rejected,
  count(*) FILTER (WHERE status = 'ignored') AS ignored
FROM settled
