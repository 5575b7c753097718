-- Requests that routing has not made of what was intended. No parameters. One row for each: the transfer, its case, and what
-- differs; names no values of people.
WITH marked AS (
  SELECT transfer_id,
    coalesce(array_agg(enrollment_id ORDER BY enrollment_id) FILTER (WHERE kind = 'open'), '{}') AS open,
    coalesce(array_agg(enrollment_id ORDER BY enrollment_id) FILTER (WHERE kind = 'dated'), '{}') AS dated
  FROM transfer.overlap
  GROUP BY transfer_id
), compared AS (
  SELECT i.transfer_id, i.request_case,
    array_remove(ARRAY[
      CASE WHEN t.status IS NULL OR t.status::text <> i.routed_status THEN format('status %s, not %s', t.status, i.routed_status) END,
      CASE WHEN t.error_code IS DISTINCT FROM i.error_code THEN format('error %s, not %s', t.error_code, i.error_code) END,
      CASE WHEN t.mismatched_fields IS DISTINCT FROM i.mismatched_fields
        THEN format('fields %s, not %s', t.mismatched_fields, i.mismatched_fields) END,
      CASE WHEN t.state_person_id IS DISTINCT FROM i.state_person_id THEN 'another person of the index' END,
      CASE WHEN (t.release_district_id, t.release_person_id) IS DISTINCT FROM (i.former_district_id, i.former_person_id)
        THEN 'another former district' END,
      CASE WHEN t.release_enrollment_id IS DISTINCT FROM i.former_enrollment_id THEN 'another former enrollment' END,
      CASE WHEN coalesce(o.open, '{}') <> i.open_overlaps THEN 'other open overlaps' END,
      CASE WHEN coalesce(o.dated, '{}') <> i.dated_overlaps THEN 'other dated overlaps' END
    ], NULL) AS differences
  FROM simulation.intent i
  LEFT JOIN transfer.records_transfer t USING (transfer_id)
  LEFT JOIN marked o USING (transfer_id)
)
SELECT transfer_id, request_case, array_to_string(differences, '; ') AS difference
FROM compared
WHERE differences <> '{}'
ORDER BY transfer_id
