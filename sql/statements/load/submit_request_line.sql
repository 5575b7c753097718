-- Submits one request, and gives the transfer's GUID; NULL, and nothing is submitted, where the user's district has requested
-- this student with the same enrollment before. A request that ended in error is the same only if the same was asked in it:
-- the student's record may have been corrected since. $1: user name; $2: state ID; $3: comments; $4 to $9: last, first and
-- middle name, gender, birthdate, SSN, each NULL where the district's own record is to be taken.
SELECT CASE
  WHEN EXISTS (
    SELECT
    FROM state.user_account u
    JOIN state.district_person p ON p.district_id = u.district_id AND state.folded(p.state_id) = state.folded($2::text)
    JOIN transfer.records_transfer t
      ON t.request_district_id = p.district_id AND t.request_person_id = p.person_id
      AND t.request_enrollment_id = (transfer.enrollment_that_counts(p.district_id, p.person_id, NULL)).enrollment_id
    WHERE u.user_name = $1::text
      AND (t.status <> 'error'
        OR (t.request_comments, t.state_id, t.student_last_name, t.student_first_name, t.student_middle_name,
            t.student_gender, t.student_birthdate, t.student_ssn)
          IS NOT DISTINCT FROM ($3::text, p.state_id, coalesce($4::text, p.last_name), coalesce($5::text, p.first_name),
            coalesce($6::text, p.middle_name), coalesce($7::text, p.gender), coalesce($8::date, p.birthdate),
            coalesce($9::text, p.ssn))))
  THEN NULL
  ELSE api.submit_request(
    acting_user => $1::text, state_id => $2::text, comments => $3::text, last_name => $4::text, first_name => $5::text,
    middle_name => $6::text, gender => $7::text, birthdate => $8::date, ssn => $9::text)
END
