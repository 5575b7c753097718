CREATE OR REPLACE FUNCTION api.submit_request(
  acting_user   text,
  person_id     bigint DEFAULT NULL,
  state_id      text DEFAULT NULL,
  enrollment_id bigint DEFAULT NULL,
  comments      text DEFAULT NULL,
  last_name     text DEFAULT NULL,
  first_name    text DEFAULT NULL,
  middle_name   text DEFAULT NULL,
  gender        text DEFAULT NULL,
  birthdate     date DEFAULT NULL,
  ssn           text DEFAULT NULL,
  cert_info     text DEFAULT NULL
) RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  caller     state.user_account := transfer.acting_user(submit_request.acting_user, 'records_transfer');
  own_id     bigint := transfer.person_of(caller.district_id, submit_request.person_id, submit_request.state_id);
  enrolled   state.enrollment := transfer.enrollment_that_counts(caller.district_id, own_id, submit_request.enrollment_id);
  comments   text := transfer.bounded('comments', submit_request.comments, 4000);
  as_last    text := transfer.bounded('last_name', submit_request.last_name, 200);
  as_first   text := transfer.bounded('first_name', submit_request.first_name, 200);
  as_middle  text := transfer.bounded('middle_name', submit_request.middle_name, 200);
  as_gender  text := transfer.bounded('gender', submit_request.gender, 200);
  as_ssn     text := transfer.bounded('ssn', submit_request.ssn, 200);
  -- The certificate that the server has verified is never overruled by what the caller says.
  subject    text := transfer.client_certificate(transfer.bounded('cert_info', submit_request.cert_info, 1000));
  submitted  record;
BEGIN
  IF NOT state.has_calendar_right(caller.user_id, enrolled.calendar_id) THEN
    PERFORM transfer.refuse('RT003');
  END IF;
  IF NOT isfinite(submit_request.birthdate) THEN
    PERFORM transfer.refuse('RT012', 'The argument birthdate is not a day of the calendar');
  END IF;
  PERFORM transfer.refuse_repetition(caller.district_id, own_id);

  INSERT INTO transfer.records_transfer (
    state,
    request_district_id, request_state_linked, request_district_number, request_district_name, request_state_district_id, request_district_guid,
    request_name, request_user_id, request_user_name, request_user_phone, request_user_email, request_cert_info, request_comments,
    request_person_id, state_id,
    student_last_name, student_first_name, student_middle_name,
    student_gender, student_birthdate, student_ssn,
    student_grade, student_start_date, student_service_type, request_enrollment_id, request_calendar_id, queue_priority)
  SELECT
    f.state_code,
    d.district_id, d.state_linked, d.district_number, d.name, d.state_district_id, d.district_guid,
    caller.name, caller.user_id, caller.user_name, caller.phone, caller.email, subject, comments,
    p.person_id, p.state_id,
    coalesce(as_last, p.last_name), coalesce(as_first, p.first_name), coalesce(as_middle, p.middle_name),
    coalesce(as_gender, p.gender), coalesce(submit_request.birthdate, p.birthdate), coalesce(as_ssn, p.ssn),
    enrolled.grade, enrolled.start_date, enrolled.service_type, enrolled.enrollment_id, enrolled.calendar_id,
    transfer.queue_priority(caller.district_id, own_id)
  FROM state.profile f, state.district d, state.district_person p
  WHERE d.district_id = caller.district_id AND p.district_id = caller.district_id AND p.person_id = own_id
  -- Two at the same moment: the second waits here for the first to commit, and is then refused.
  ON CONFLICT (request_district_id, request_person_id)
    WHERE status IN ('submitted', 'waiting', 'release_requested', 'reject_requested', 'ignore_requested')
    DO NOTHING
  RETURNING transfer_id, transfer_guid INTO submitted;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT006');
  END IF;

  PERFORM transfer.enqueue('requests', submitted.transfer_id);
  PERFORM transfer.wake('requests');
  RETURN submitted.transfer_guid;
END $$;
COMMENT ON FUNCTION api.submit_request(text, bigint, text, bigint, text, text, text, text, text, date, text, text) IS
  'Requests a student''s records and gives the transfer''s GUID. acting_user: user name. person_id or state_id: the student, in the user''s own district. enrollment_id: the new enrollment; NULL: the student''s most recent one in the district. Names, gender, birthdate, ssn: NULL: as the district''s own record has them. cert_info: subject of a client certificate that was verified before the connection; not looked at where the connection itself came with one, or the server cannot tell. SQLSTATEs: RT001 to RT007, RT012, RT013.';
REVOKE EXECUTE ON FUNCTION api.submit_request(text, bigint, text, bigint, text, text, text, text, text, date, text, text) FROM PUBLIC;
