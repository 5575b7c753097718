-- Routes submitted requests: $1 transfer IDs. Each ends as waiting, with its former district, or in error, with the reason.
-- The checks come in this order: state ID known and unambiguous, identity at the state, a former enrollment, identity at
-- the former district.
--
-- Here and in the other statements of the lanes, the chunk's records are read in a CTE by their key and nothing else:
-- beside a condition on the status the planner may choose an index of all open transfers, and read it once a chunk.
-- And the profile is asked for with ANY: without statistics, which it never has, the planner takes a bare boolean for half
-- of 490 rows, but ANY for one row of a primary key.
WITH asked AS MATERIALIZED (
  SELECT t.transfer_id, t.request_district_id, t.state_id, state.folded(t.state_id) AS folded_state_id,
    t.student_last_name, t.student_first_name, t.student_middle_name, t.student_gender, t.student_birthdate,
    t.student_ssn, t.student_start_date, t.status
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1::bigint[])
), identified AS MATERIALIZED (
  SELECT a.*, coalesce(person.carriers, 0) AS carriers,
    CASE WHEN person.carriers = 1 THEN person.state_person_id END AS state_person_id,
    state.mismatched_fields(profile,
      a.student_last_name, person.last_name, a.student_first_name, person.first_name,
      a.student_middle_name, person.middle_name, a.student_gender, person.gender,
      a.student_birthdate, person.birthdate, a.student_ssn, person.ssn) AS mismatched_fields
  FROM asked a
  JOIN state.profile ON profile.singleton = ANY ('{t}')
  LEFT JOIN LATERAL (
    -- Any one of those who carry the state ID, and how many they are.
    SELECT p.*, count(*) OVER () AS carriers
    FROM state.person_index p
    WHERE state.folded(p.state_id) = a.folded_state_id
      AND (profile.match_comparison = 'folded' OR p.state_id = a.state_id)
    LIMIT 1
  ) person ON true
  WHERE a.status = 'submitted'
), verdict AS MATERIALIZED (
  SELECT i.transfer_id, i.state_person_id, former.*, district.state_linked, district.district_number, district.name,
    district.state_district_id, district.district_guid, profile.mismatch_fields_shown,
    CASE
      WHEN i.carriers = 0 THEN 'no_state_id'
      WHEN i.carriers > 1 THEN 'ambiguous_state_id'
      WHEN cardinality(i.mismatched_fields) > 0 THEN 'identity_mismatch'
      WHEN former.enrollment_id IS NULL THEN 'no_former_district'
      WHEN cardinality(former.release_mismatch) > 0 THEN 'release_mismatch'
    END AS error_code,
    CASE
      WHEN i.carriers <> 1 THEN NULL
      WHEN cardinality(i.mismatched_fields) > 0 THEN i.mismatched_fields
      ELSE nullif(former.release_mismatch, '{}')
    END AS mismatched_fields
  FROM identified i
  JOIN state.profile ON profile.singleton = ANY ('{t}')
  LEFT JOIN LATERAL (
    -- Open before ended, then the latest end, the latest start, primary before other services, the lowest ID: an open
    -- enrollment is one whose end is later than any that has passed.
    SELECT e.enrollment_id, e.district_id, e.person_id, e.calendar_id,
      CASE WHEN coalesce(state.same(i.state_id, p.state_id, profile.match_comparison), false)
        THEN '{}' ELSE '{state ID}'::text[] END
      || state.mismatched_fields(profile,
        i.student_last_name, p.last_name, i.student_first_name, p.first_name,
        i.student_middle_name, p.middle_name, i.student_gender, p.gender,
        i.student_birthdate, p.birthdate, i.student_ssn, p.ssn) AS release_mismatch
    FROM state.district_person p
    JOIN state.enrollment e ON e.district_id = p.district_id AND e.person_id = p.person_id
    WHERE p.state_person_id = i.state_person_id
      AND p.district_id <> i.request_district_id
      AND (e.end_date IS NULL OR e.end_date > e.start_date)
      AND e.start_date <= i.student_start_date
    ORDER BY coalesce(e.end_date, 'infinity') DESC, e.start_date DESC, (e.service_type = 'P') DESC, e.enrollment_id
    LIMIT 1
  ) former ON i.carriers = 1 AND cardinality(i.mismatched_fields) = 0
  LEFT JOIN state.district ON district.district_id = former.district_id
), routed AS (
  UPDATE transfer.records_transfer t
  SET status = CASE WHEN v.error_code IS NULL THEN 'waiting'::transfer.status ELSE 'error' END,
    state_person_id = v.state_person_id,
    error_code = v.error_code,
    error_message = state.explained(m.message, v.mismatched_fields, v.mismatch_fields_shown),
    mismatched_fields = v.mismatched_fields,
    settled_at = CASE WHEN v.error_code IS NOT NULL THEN now() END,
    -- A request that ends in error names no former district: nobody there was asked.
    release_person_id = CASE WHEN v.error_code IS NULL THEN v.person_id END,
    release_district_id = CASE WHEN v.error_code IS NULL THEN v.district_id END,
    release_enrollment_id = CASE WHEN v.error_code IS NULL THEN v.enrollment_id END,
    release_calendar_id = CASE WHEN v.error_code IS NULL THEN v.calendar_id END,
    release_state_linked = CASE WHEN v.error_code IS NULL THEN v.state_linked END,
    release_district_number = CASE WHEN v.error_code IS NULL THEN v.district_number END,
    release_district_name = CASE WHEN v.error_code IS NULL THEN v.name END,
    release_state_district_id = CASE WHEN v.error_code IS NULL THEN v.state_district_id END,
    release_district_guid = CASE WHEN v.error_code IS NULL THEN v.district_guid END
  FROM verdict v
  LEFT JOIN state.error_message m ON m.code = v.error_code
  -- The status is the one that was read: until this commits, the chunk holds the transfer's place in the queue.
  WHERE t.transfer_id = v.transfer_id
  RETURNING t.status
)
SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting, count(*) FILTER (WHERE status = 'error') AS errors
FROM routed
