-- Submits a request: $1 acting user, $2 person_id, $3 state ID, $4 enrollment, $5 comments, then the identity as requested: $6 last name,
-- $7 first name, $8 middle name, $9 gender, $10 birthdate, $11 SSN. NULL: as the district has it on file.
SELECT api.submit_request($1, person_id => $2, state_id => $3, enrollment_id => $4, comments => $5, last_name => $6,
  first_name => $7, middle_name => $8, gender => $9, birthdate => $10, ssn => $11)::text
