-- What a transfer's status implies stands in its columns, and nothing that it rules out.
-- Much of it the table's CHECK constraints hold as well, where nobody has taken them off.
-- Plan: one scan of transfers.
WITH violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'as ' || t.status || ': ' || array_to_string(c.wrong, ', ') AS what
  FROM transfer.records_transfer t
  CROSS JOIN LATERAL (
    SELECT t.status NOT IN ('submitted', 'error') OR t.status = 'error' AND t.release_district_id IS NOT NULL AS routed,
      t.status NOT IN ('submitted', 'waiting', 'error') OR t.status = 'error' AND t.release_district_id IS NOT NULL AS answered,
      t.status IN ('released', 'rejected', 'ignored', 'error') AS settled
  ) s
  CROSS JOIN LATERAL (
    SELECT array_remove(ARRAY[
      CASE WHEN num_nulls(t.release_district_id, t.release_person_id, t.release_enrollment_id, t.release_calendar_id,
          t.release_state_linked, t.release_district_number, t.release_district_name, t.release_district_guid)
        <> CASE WHEN s.routed THEN 0 ELSE 8 END
        OR t.release_state_district_id IS NOT NULL AND NOT s.routed
        OR t.release_district_id = t.request_district_id THEN 'the former district' END,
      CASE WHEN t.state_person_id IS NULL AND s.routed OR t.state_person_id IS NOT NULL AND t.status = 'submitted'
        THEN 'the person of the index' END,
      CASE WHEN num_nulls(t.release_date, t.release_name, t.release_user_id, t.release_user_name)
        <> CASE WHEN s.answered THEN 0 ELSE 4 END
        OR num_nonnulls(t.release_user_phone, t.release_user_email, t.release_comments) > 0 AND NOT s.answered
        THEN 'the answer' END,
      CASE WHEN (t.ignore_reason IS NOT NULL) <> (t.status IN ('ignore_requested', 'ignored'))
        OR t.release_comments IS NOT NULL AND t.status IN ('ignore_requested', 'ignored') THEN 'the reason of the ignore' END,
      CASE WHEN (t.error_code IS NOT NULL) <> (t.status = 'error')
        OR t.status = 'error' AND s.answered AND t.error_code <> 'release_mismatch'
        OR t.error_message IS NOT NULL AND t.status <> 'error'
        OR (coalesce(cardinality(t.mismatched_fields), 0) > 0)
          <> (coalesce(t.error_code, '') IN ('identity_mismatch', 'release_mismatch')) THEN 'the error' END,
      CASE WHEN (t.settled_at IS NOT NULL) <> s.settled THEN 'the time of settling' END,
      CASE WHEN t.other_id IS NOT NULL AND t.status <> 'released' THEN 'the student''s number in the former district' END
    ], NULL) AS wrong
  ) c
  WHERE c.wrong <> '{}'
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
