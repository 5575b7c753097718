-- Checks the exact match again where a release was answered: $1 transfer IDs. The former district's own record of the
-- student may have changed since the request was routed; where it no longer matches, the transfer ends in error.
WITH answered AS MATERIALIZED (
  SELECT t.* FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
), checked AS MATERIALIZED (
  SELECT t.transfer_id,
    CASE WHEN p.person_id IS NULL THEN '{state ID}'::text[]
      ELSE CASE WHEN coalesce(state.same(t.state_id, p.state_id, profile.match_comparison), false)
          THEN '{}' ELSE '{state ID}'::text[] END
        || state.mismatched_fields(profile,
          t.student_last_name, p.last_name, t.student_first_name, p.first_name,
          t.student_middle_name, p.middle_name, t.student_gender, p.gender,
          t.student_birthdate, p.birthdate, t.student_ssn, p.ssn)
    END AS mismatched_fields,
    m.message, profile.mismatch_fields_shown
  FROM answered t
  JOIN state.profile ON profile.singleton = ANY ('{t}')
  -- LEFT: without its message a release that does not match is an error all the same, and not a release.
  LEFT JOIN state.error_message m ON m.code = 'release_mismatch'
  LEFT JOIN state.district_person p
    ON p.district_id = t.release_district_id AND p.person_id = t.release_person_id
  WHERE t.status = 'release_requested'
)
UPDATE transfer.records_transfer t
SET status = 'error',
  error_code = 'release_mismatch',
  error_message = state.explained(c.message, c.mismatched_fields, c.mismatch_fields_shown),
  mismatched_fields = c.mismatched_fields,
  settled_at = now()
FROM checked c
WHERE t.transfer_id = c.transfer_id AND cardinality(c.mismatched_fields) > 0
