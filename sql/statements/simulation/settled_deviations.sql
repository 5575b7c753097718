-- Requests that did not end as intended once the answers were processed. No parameters. One row for each: the transfer, its case,
-- and what differs; names no values of people.
WITH marked AS (
  SELECT transfer_id, array_agg(enrollment_id ORDER BY enrollment_id) AS open
  FROM transfer.overlap
  WHERE kind = 'open' AND resolved_at IS NULL
  GROUP BY transfer_id
), compared AS (
  SELECT i.transfer_id, i.request_case,
    array_remove(ARRAY[
      CASE WHEN t.status IS NULL OR t.status::text <> i.settled_status THEN format('status %s, not %s', t.status, i.settled_status) END,
      CASE WHEN t.error_code IS DISTINCT FROM i.settled_error_code
        THEN format('error %s, not %s', t.error_code, i.settled_error_code) END,
      CASE WHEN t.mismatched_fields IS DISTINCT FROM i.settled_fields
        THEN format('fields %s, not %s', t.mismatched_fields, i.settled_fields) END,
      CASE WHEN t.release_user_id IS DISTINCT FROM CASE WHEN i.answer <> 'end_enrollments' THEN i.answering_user_id END
        THEN 'answered by another user' END,
      CASE WHEN coalesce(o.open, '{}') <> CASE WHEN i.answer = 'end_enrollments' THEN '{}' ELSE i.open_overlaps END
        THEN 'other open overlaps' END
    ], NULL) AS differences
  FROM simulation.intent i
  LEFT JOIN transfer.records_transfer t USING (transfer_id)
  LEFT JOIN marked o USING (transfer_id)
)
SELECT transfer_id, request_case, array_to_string(differences, '; ') AS difference
FROM compared
WHERE differences <> '{}'
ORDER BY transfer_id
