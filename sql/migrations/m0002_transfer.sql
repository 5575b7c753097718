-- The transfers queue, the permanent record of every transfer with its payload, overlaps, failures, notices, and the
-- executions of jobs.

CREATE TYPE transfer.status AS ENUM
  ('submitted', 'waiting', 'release_requested', 'reject_requested', 'ignore_requested', 'released', 'rejected', 'ignored', 'error');
COMMENT ON TYPE transfer.status IS 'Where a transfer stands.';

CREATE TYPE transfer.lane AS ENUM ('requests', 'responses', 'overlaps');
COMMENT ON TYPE transfer.lane IS 'A kind of work that waits in the queue.';

-- The record --------------------------------------------------------------------------------------------------------

-- No foreign keys to people and enrollments: the record is permanent and outlives what it names.
CREATE TABLE transfer.records_transfer (
  transfer_id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer_guid             uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  state                     text NOT NULL,
  status                    transfer.status NOT NULL DEFAULT 'submitted',
  request_district_id       integer NOT NULL,
  request_state_linked      boolean NOT NULL,
  request_date              timestamptz NOT NULL DEFAULT now(),
  request_district_number   text NOT NULL,
  request_district_name     text NOT NULL,
  request_name              text NOT NULL,
  request_user_id           integer NOT NULL,
  request_user_name         text NOT NULL,
  request_user_phone        text,
  request_user_email        text,
  request_cert_info         text,
  request_state_district_id text,
  request_comments          text,
  state_id                  text,
  request_person_id         bigint NOT NULL,
  state_person_id           bigint,
  release_person_id         bigint,
  student_last_name         text NOT NULL,
  student_first_name        text NOT NULL,
  student_middle_name       text,
  student_gender            text,
  student_birthdate         date,
  student_ssn               text,
  student_grade             text,
  student_start_date        date NOT NULL,
  student_service_type      text NOT NULL,
  release_state_linked      boolean,
  release_date              timestamptz,
  release_district_number   text,
  release_district_name     text,
  release_name              text,
  release_user_id           integer,
  release_user_name         text,
  release_user_phone        text,
  release_user_email        text,
  release_state_district_id text,
  release_comments          text,
  error_message             text,
  other_id                  text,
  request_district_guid     uuid NOT NULL,
  release_district_guid     uuid,
  request_enrollment_id     bigint NOT NULL,
  request_calendar_id       integer NOT NULL,
  release_district_id       integer,
  release_enrollment_id     bigint,
  release_calendar_id       integer,
  error_code                text REFERENCES state.error_message,
  mismatched_fields         text[],
  ignore_reason             text,
  settled_at                timestamptz,
  CHECK ((status = 'error') = (error_code IS NOT NULL)),
  CHECK ((status IN ('ignore_requested', 'ignored')) = (ignore_reason IS NOT NULL)),
  CHECK ((status IN ('released', 'rejected', 'ignored', 'error')) = (settled_at IS NOT NULL)),
  CHECK (status IN ('submitted', 'error') OR release_district_id IS NOT NULL)
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX records_transfer_open ON transfer.records_transfer (request_district_id, request_person_id)
  WHERE status IN ('submitted', 'waiting', 'release_requested', 'reject_requested', 'ignore_requested');
CREATE INDEX records_transfer_request ON transfer.records_transfer (request_district_id, request_person_id, transfer_id);
CREATE INDEX records_transfer_release ON transfer.records_transfer (release_district_id, release_person_id, transfer_id)
  WHERE release_district_id IS NOT NULL;
COMMENT ON TABLE transfer.records_transfer IS 'The permanent record of a transfer, everything but its payload. Names repeat what was true when they were written.';
COMMENT ON COLUMN transfer.records_transfer.transfer_id IS 'The transfer. Names it in logs; districts see the GUID only.';
COMMENT ON COLUMN transfer.records_transfer.transfer_guid IS 'The transfer, as districts name it: random, so that it tells nothing.';
COMMENT ON COLUMN transfer.records_transfer.state IS 'Postal code of the state edition.';
COMMENT ON COLUMN transfer.records_transfer.status IS 'Where the transfer stands.';
COMMENT ON COLUMN transfer.records_transfer.request_district_id IS 'The requesting district.';
COMMENT ON COLUMN transfer.records_transfer.request_state_linked IS 'Whether the requesting districts own system is linked to the state edition.';
COMMENT ON COLUMN transfer.records_transfer.request_date IS 'When the request was submitted.';
COMMENT ON COLUMN transfer.records_transfer.request_district_number IS 'The requesting districts number.';
COMMENT ON COLUMN transfer.records_transfer.request_district_name IS 'The requesting districts name.';
COMMENT ON COLUMN transfer.records_transfer.request_name IS 'Full name of the user who asked.';
COMMENT ON COLUMN transfer.records_transfer.request_user_id IS 'The user who asked.';
COMMENT ON COLUMN transfer.records_transfer.request_user_name IS 'Log-in name of the user who asked.';
COMMENT ON COLUMN transfer.records_transfer.request_user_phone IS 'Telephone of the user who asked; NULL where unknown.';
COMMENT ON COLUMN transfer.records_transfer.request_user_email IS 'Electronic mail of the user who asked; NULL where unknown.';
COMMENT ON COLUMN transfer.records_transfer.request_cert_info IS 'Subject of the TLS client certificate under which the request came; NULL where there was none.';
COMMENT ON COLUMN transfer.records_transfer.request_state_district_id IS 'The requesting districts identifier in the states directory; NULL where it has none.';
COMMENT ON COLUMN transfer.records_transfer.request_comments IS 'What the requester added; NULL where nothing.';
COMMENT ON COLUMN transfer.records_transfer.state_id IS 'The state ID that the request names; NULL where the district has none on file.';
COMMENT ON COLUMN transfer.records_transfer.request_person_id IS 'The student in the requesting district.';
COMMENT ON COLUMN transfer.records_transfer.state_person_id IS 'The student in the state person index; NULL until matched.';
COMMENT ON COLUMN transfer.records_transfer.release_person_id IS 'The student in the releasing district; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.student_last_name IS 'Last name as requested.';
COMMENT ON COLUMN transfer.records_transfer.student_first_name IS 'First name as requested.';
COMMENT ON COLUMN transfer.records_transfer.student_middle_name IS 'Middle name as requested; NULL where none was given.';
COMMENT ON COLUMN transfer.records_transfer.student_gender IS 'Gender as requested; NULL where none was given.';
COMMENT ON COLUMN transfer.records_transfer.student_birthdate IS 'Date of birth as requested; NULL where none was given.';
COMMENT ON COLUMN transfer.records_transfer.student_ssn IS 'Social security number as requested; NULL where none was given. Sensitive.';
COMMENT ON COLUMN transfer.records_transfer.student_grade IS 'Grade level of the new enrollment; NULL where unknown.';
COMMENT ON COLUMN transfer.records_transfer.student_start_date IS 'First day of the new enrollment.';
COMMENT ON COLUMN transfer.records_transfer.student_service_type IS 'Service type of the new enrollment: P primary, S partial, N special education services only.';
COMMENT ON COLUMN transfer.records_transfer.release_state_linked IS 'Whether the releasing districts own system is linked to the state edition; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.release_date IS 'When the former district answered; NULL until then.';
COMMENT ON COLUMN transfer.records_transfer.release_district_number IS 'The releasing districts number; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.release_district_name IS 'The releasing districts name; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.release_name IS 'Full name of the user who answered; NULL until then.';
COMMENT ON COLUMN transfer.records_transfer.release_user_id IS 'The user who answered; NULL until then.';
COMMENT ON COLUMN transfer.records_transfer.release_user_name IS 'Log-in name of the user who answered; NULL until then.';
COMMENT ON COLUMN transfer.records_transfer.release_user_phone IS 'Telephone of the user who answered; NULL until then or where unknown.';
COMMENT ON COLUMN transfer.records_transfer.release_user_email IS 'Electronic mail of the user who answered; NULL until then or where unknown.';
COMMENT ON COLUMN transfer.records_transfer.release_state_district_id IS 'The releasing districts identifier in the states directory; NULL until routed or where it has none.';
COMMENT ON COLUMN transfer.records_transfer.release_comments IS 'What the answering user wrote to the requester; NULL where nothing.';
COMMENT ON COLUMN transfer.records_transfer.error_message IS 'Why the transfer ended in error, as the requester reads it; NULL otherwise.';
COMMENT ON COLUMN transfer.records_transfer.other_id IS 'The students number in the releasing district; NULL until released or where there is none.';
COMMENT ON COLUMN transfer.records_transfer.request_district_guid IS 'The requesting district, between state editions.';
COMMENT ON COLUMN transfer.records_transfer.release_district_guid IS 'The releasing district, between state editions; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.request_enrollment_id IS 'The new enrollment.';
COMMENT ON COLUMN transfer.records_transfer.request_calendar_id IS 'The new enrollments calendar: whose right holders receive the requesters notices.';
COMMENT ON COLUMN transfer.records_transfer.release_district_id IS 'The releasing district; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.release_enrollment_id IS 'The former enrollment; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.release_calendar_id IS 'The former enrollments calendar: whose right holders receive the former districts notices; NULL until routed.';
COMMENT ON COLUMN transfer.records_transfer.error_code IS 'Why the transfer ended in error, as a code; NULL otherwise.';
COMMENT ON COLUMN transfer.records_transfer.mismatched_fields IS 'Names of the fields that did not match, never their values; NULL where none.';
COMMENT ON COLUMN transfer.records_transfer.ignore_reason IS 'Why the former district ignored the request; only that district and the state may read it. NULL unless ignored.';
COMMENT ON COLUMN transfer.records_transfer.settled_at IS 'When the transfer came to its final state; NULL until then.';

CREATE TABLE transfer.records_transfer_payload (
  transfer_id             bigint PRIMARY KEY REFERENCES transfer.records_transfer,
  transcript_xml          xml,
  transcript_fop          text,
  census_xml              xml,
  census_fop              text,
  enrollment_xml          xml,
  enrollment_fop          text,
  schedule_xml            xml,
  schedule_fop            text,
  attendance_xml          xml,
  attendance_fop          text,
  assessment_xml          xml,
  assessment_fop          text,
  behavior_xml            xml,
  behavior_fop            text,
  health_condition_xml    xml,
  health_condition_fop    text,
  health_screening_xml    xml,
  health_screening_fop    text,
  health_immunization_xml xml,
  health_immunization_fop text,
  iep_xml                 xml,
  iep_data_xml            xml,
  iep_document_xml        xml,
  iep_mt_xml              xml,
  iep_fop                 text,
  iep_mt_fop              text,
  plp_xml                 xml,
  plp_data_xml            xml,
  plp_document_xml        xml,
  plp_fop                 text,
  plp_evaluation_xml      xml,
  plp_evaluation_data_xml xml,
  plp_evaluation_fop      text,
  literacy_data_xml       xml,
  literacy_document_xml   xml,
  literacy_xml            xml,
  literacy_fop            text,
  evaluation_xml          xml,
  evaluation_data_xml     xml,
  evaluation_fop          text,
  report_card1_xml        xml,
  report_card1_fop        text,
  report_card1_name       text,
  report_card2_xml        xml,
  report_card2_fop        text,
  report_card2_name       text,
  report_card3_xml        xml,
  report_card3_fop        text,
  report_card3_name       text,
  report_card4_xml        xml,
  report_card4_fop        text,
  report_card4_name       text,
  state_reporting_xml     xml,
  lep_xml                 xml,
  lep_fop                 text,
  lep_service_xml         xml,
  lep_service_fop         text,
  lep_accommodation_xml   xml,
  lep_accommodation_fop   text
);
COMMENT ON TABLE transfer.records_transfer_payload IS 'The payload of a released transfer: written once, at release.';
COMMENT ON COLUMN transfer.records_transfer_payload.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.records_transfer_payload.transcript_xml IS 'Transcript: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.transcript_fop IS 'Transcript: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.census_xml IS 'Census: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.census_fop IS 'Census: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.enrollment_xml IS 'Enrollment history: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.enrollment_fop IS 'Enrollment history: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.schedule_xml IS 'Schedule: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.schedule_fop IS 'Schedule: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.attendance_xml IS 'Attendance period detail: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.attendance_fop IS 'Attendance period detail: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.assessment_xml IS 'Assessments: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.assessment_fop IS 'Assessments: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.behavior_xml IS 'Behavior: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.behavior_fop IS 'Behavior: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.health_condition_xml IS 'Health conditions: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.health_condition_fop IS 'Health conditions: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.health_screening_xml IS 'Health screenings: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.health_screening_fop IS 'Health screenings: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.health_immunization_xml IS 'Immunizations: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.health_immunization_fop IS 'Immunizations: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.iep_xml IS 'Individualized education program: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.iep_data_xml IS 'Individualized education program: import form, XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.iep_document_xml IS 'Individualized education program: attached files, XML with base64 content; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.iep_mt_xml IS 'Iep team meeting: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.iep_fop IS 'Individualized education program: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.iep_mt_fop IS 'Iep team meeting: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_xml IS 'Personal learning plan (section 504): XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_data_xml IS 'Personal learning plan (section 504): import form, XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_document_xml IS 'Personal learning plan (section 504): attached files, XML with base64 content; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_fop IS 'Personal learning plan (section 504): XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_evaluation_xml IS 'Personal learning plan evaluation: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_evaluation_data_xml IS 'Personal learning plan evaluation: import form, XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.plp_evaluation_fop IS 'Personal learning plan evaluation: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.literacy_data_xml IS 'Literacy plan and assessments: import form, XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.literacy_document_xml IS 'Literacy plan and assessments: attached files, XML with base64 content; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.literacy_xml IS 'Literacy plan and assessments: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.literacy_fop IS 'Literacy plan and assessments: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.evaluation_xml IS 'Special education evaluation: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.evaluation_data_xml IS 'Special education evaluation: import form, XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.evaluation_fop IS 'Special education evaluation: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card1_xml IS 'Report card 1: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card1_fop IS 'Report card 1: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card1_name IS 'Name of report card 1: its grading period; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card2_xml IS 'Report card 2: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card2_fop IS 'Report card 2: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card2_name IS 'Name of report card 2: its grading period; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card3_xml IS 'Report card 3: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card3_fop IS 'Report card 3: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card3_name IS 'Name of report card 3: its grading period; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card4_xml IS 'Report card 4: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card4_fop IS 'Report card 4: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.report_card4_name IS 'Name of report card 4: its grading period; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.state_reporting_xml IS 'State reporting: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.lep_xml IS 'English learner program: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.lep_fop IS 'English learner program: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.lep_service_xml IS 'English learner services: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.lep_service_fop IS 'English learner services: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.lep_accommodation_xml IS 'English learner accommodations: XML; NULL where the student has none.';
COMMENT ON COLUMN transfer.records_transfer_payload.lep_accommodation_fop IS 'English learner accommodations: XSL-FO document that Apache FOP renders as it stands; NULL where the student has none.';
DO $$
DECLARE payload_column name;
BEGIN
  FOR payload_column IN
    SELECT attname FROM pg_attribute
    WHERE attrelid = 'transfer.records_transfer_payload'::regclass AND attnum > 1
  LOOP
    EXECUTE format('ALTER TABLE transfer.records_transfer_payload ALTER COLUMN %I SET COMPRESSION lz4', payload_column);
  END LOOP;
END $$;

-- The queue ---------------------------------------------------------------------------------------------------------

CREATE TABLE transfer.queue (
  lane           transfer.lane NOT NULL,
  transfer_id    bigint NOT NULL,
  priority       smallint NOT NULL DEFAULT 100,
  ready_at       timestamptz NOT NULL DEFAULT now(),
  enqueued_at    timestamptz NOT NULL DEFAULT now(),
  attempts       smallint NOT NULL DEFAULT 0,
  quarantined_at timestamptz,
  PRIMARY KEY (lane, transfer_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX queue_claim ON transfer.queue (lane, priority, transfer_id) WHERE quarantined_at IS NULL;
COMMENT ON TABLE transfer.queue IS 'The transfers queue: one row for each transfer and lane that has work waiting. Inserted where the work arises, deleted by the transaction that does it.';
COMMENT ON COLUMN transfer.queue.lane IS 'The kind of work.';
COMMENT ON COLUMN transfer.queue.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.queue.priority IS 'Lower comes first.';
COMMENT ON COLUMN transfer.queue.ready_at IS 'Not before: later than now where an attempt failed and is to be repeated.';
COMMENT ON COLUMN transfer.queue.enqueued_at IS 'When the work arose.';
COMMENT ON COLUMN transfer.queue.attempts IS 'Attempts that failed.';
COMMENT ON COLUMN transfer.queue.quarantined_at IS 'When the row was quarantined, to be looked at by a DBA; NULL while it is worked on as usual.';

-- Overlaps ----------------------------------------------------------------------------------------------------------

CREATE TYPE transfer.overlap_kind AS ENUM ('open', 'dated');
COMMENT ON TYPE transfer.overlap_kind IS
  'open: the former enrollment has not been ended. dated: it was ended after the student''s start in the new district.';

CREATE TABLE transfer.overlap (
  transfer_id   bigint NOT NULL REFERENCES transfer.records_transfer,
  enrollment_id bigint NOT NULL,
  kind          transfer.overlap_kind NOT NULL,
  school_name   text NOT NULL,
  calendar_name text NOT NULL,
  school_year   text NOT NULL,
  grade         text,
  start_date    date NOT NULL,
  end_date      date,
  marked_at     timestamptz NOT NULL DEFAULT now(),
  resolved_at   timestamptz,
  PRIMARY KEY (transfer_id, enrollment_id, kind)
);
COMMENT ON TABLE transfer.overlap IS 'An enrollment in the former district that overlaps the new one.';
COMMENT ON COLUMN transfer.overlap.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.overlap.enrollment_id IS 'The former district''s enrollment.';
COMMENT ON COLUMN transfer.overlap.kind IS 'Open (to be ended) or dated (kept for the state).';
COMMENT ON COLUMN transfer.overlap.school_name IS 'School of the enrollment when it was marked.';
COMMENT ON COLUMN transfer.overlap.calendar_name IS 'Calendar of the enrollment when it was marked.';
COMMENT ON COLUMN transfer.overlap.school_year IS 'School year of the enrollment.';
COMMENT ON COLUMN transfer.overlap.grade IS 'Grade level of the enrollment; NULL where unknown.';
COMMENT ON COLUMN transfer.overlap.start_date IS 'First day of the enrollment.';
COMMENT ON COLUMN transfer.overlap.end_date IS 'Last day as it stood when the overlap was marked; NULL where it had none.';
COMMENT ON COLUMN transfer.overlap.marked_at IS 'When a run marked it.';
COMMENT ON COLUMN transfer.overlap.resolved_at IS 'When a run found the enrollment ended (or gone); NULL while it stands. A dated overlap is a fact and is not resolved, unless the dates were corrected.';

-- The process inbox -------------------------------------------------------------------------------------------------

CREATE TYPE inbox.event AS ENUM ('waiting', 'release_request', 'released', 'rejected', 'error');
COMMENT ON TYPE inbox.event IS 'What a notice tells. A rejected and an ignored request are the same event: rejected.';

-- No foreign keys: notices and recipients are written in bulk by the one statement that made or read what they name.
CREATE TABLE inbox.notice (
  notice_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer_id   bigint NOT NULL,
  event         inbox.event NOT NULL,
  district_id   integer NOT NULL,
  process       text NOT NULL DEFAULT 'Records Transfer',
  name          text NOT NULL,
  posted_at     timestamptz NOT NULL DEFAULT now(),
  due_date      date,
  superseded_at timestamptz,
  recipients    integer NOT NULL,
  UNIQUE (transfer_id, event)
);
COMMENT ON TABLE inbox.notice IS 'A notice to the entitled users of one district: one row for each transfer and event.';
COMMENT ON COLUMN inbox.notice.notice_id IS 'Key.';
COMMENT ON COLUMN inbox.notice.transfer_id IS 'The transfer that it is about.';
COMMENT ON COLUMN inbox.notice.event IS 'What it tells.';
COMMENT ON COLUMN inbox.notice.district_id IS 'The district whose users receive it.';
COMMENT ON COLUMN inbox.notice.process IS 'The process, as the inbox shows it.';
COMMENT ON COLUMN inbox.notice.name IS 'Its title. Holds the student''s name.';
COMMENT ON COLUMN inbox.notice.posted_at IS 'When it was posted.';
COMMENT ON COLUMN inbox.notice.due_date IS 'When what it asks for is due; NULL where it asks for nothing.';
COMMENT ON COLUMN inbox.notice.superseded_at IS 'When an answer took its place; NULL while it stands.';
COMMENT ON COLUMN inbox.notice.recipients IS 'How many users received it. 0: nobody has the rights, see ops.undeliverable_notice.';

CREATE TABLE inbox.recipient (
  user_id    integer NOT NULL,
  notice_id  bigint NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (user_id, notice_id)
);
COMMENT ON TABLE inbox.recipient IS 'A user who received a notice. The primary key is what keeps any user from receiving one twice.';
COMMENT ON COLUMN inbox.recipient.user_id IS 'The user.';
COMMENT ON COLUMN inbox.recipient.notice_id IS 'The notice.';
COMMENT ON COLUMN inbox.recipient.deleted_at IS 'When the user deleted it from the inbox; NULL while it is there.';

-- Executions --------------------------------------------------------------------------------------------------------

CREATE TYPE ops.outcome AS ENUM ('done', 'set_aside', 'deadline', 'stopped', 'failed', 'crashed');
COMMENT ON TYPE ops.outcome IS
  'done: everything. set_aside: done, but rows were set aside. deadline, stopped: ended early, orderly. failed: ended by an error. crashed: never closed, found by the next run.';

CREATE TABLE ops.job_execution (
  execution_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job            text NOT NULL,
  business_date  date NOT NULL,
  workers        smallint NOT NULL,
  host           text NOT NULL,
  process_id     integer NOT NULL,
  binary_version text NOT NULL,
  started_at     timestamptz NOT NULL DEFAULT now(),
  ended_at       timestamptz,
  outcome        ops.outcome,
  message        text,
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX job_execution_open ON ops.job_execution (job) WHERE ended_at IS NULL;
COMMENT ON TABLE ops.job_execution IS 'One run of a job: written when it starts, closed once when it ends, by itself or by the next run.';
COMMENT ON COLUMN ops.job_execution.execution_id IS 'Key.';
COMMENT ON COLUMN ops.job_execution.job IS 'The job''s name.';
COMMENT ON COLUMN ops.job_execution.business_date IS 'The run''s date in the state''s time zone; what "not ended yet" is measured by.';
COMMENT ON COLUMN ops.job_execution.workers IS 'Workers in parallel.';
COMMENT ON COLUMN ops.job_execution.host IS 'Name of the host that ran it.';
COMMENT ON COLUMN ops.job_execution.process_id IS 'Process ID on that host.';
COMMENT ON COLUMN ops.job_execution.binary_version IS 'Version of the binary that ran it.';
COMMENT ON COLUMN ops.job_execution.started_at IS 'When it started.';
COMMENT ON COLUMN ops.job_execution.ended_at IS 'When it ended; NULL while it runs or if it crashed and no run came since.';
COMMENT ON COLUMN ops.job_execution.outcome IS 'How it ended; NULL until then.';
COMMENT ON COLUMN ops.job_execution.message IS 'One line on why it failed; NULL otherwise. No personal data.';

CREATE TABLE ops.step_execution (
  execution_id bigint NOT NULL REFERENCES ops.job_execution,
  step         smallint NOT NULL,
  lane         transfer.lane NOT NULL,
  started_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz,
  outcome      ops.outcome,
  PRIMARY KEY (execution_id, step),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE ops.step_execution IS 'One step of a run: one lane, drained. Its counts are the sums over ops.chunk_execution, see ops.step_summary.';
COMMENT ON COLUMN ops.step_execution.execution_id IS 'The run.';
COMMENT ON COLUMN ops.step_execution.step IS 'Place in the job, from 1.';
COMMENT ON COLUMN ops.step_execution.lane IS 'The lane.';
COMMENT ON COLUMN ops.step_execution.started_at IS 'When it started.';
COMMENT ON COLUMN ops.step_execution.ended_at IS 'When it ended; NULL until then.';
COMMENT ON COLUMN ops.step_execution.outcome IS 'How it ended; NULL until then.';

CREATE TABLE ops.chunk_execution (
  execution_id        bigint NOT NULL,
  step                smallint NOT NULL,
  worker              smallint NOT NULL,
  committed_at        timestamptz NOT NULL DEFAULT now(),
  claimed             integer NOT NULL,
  set_aside           integer NOT NULL,
  waiting             integer NOT NULL,
  released            integer NOT NULL,
  rejected            integer NOT NULL,
  ignored             integer NOT NULL,
  errors              integer NOT NULL,
  overlaps_marked     integer NOT NULL,
  overlaps_resolved   integer NOT NULL,
  notices             integer NOT NULL,
  recipients          integer NOT NULL,
  undeliverable       integer NOT NULL,
  payload_bytes       bigint NOT NULL,
  replaced_characters integer NOT NULL
);
CREATE INDEX chunk_execution_step ON ops.chunk_execution (execution_id, step);
COMMENT ON TABLE ops.chunk_execution IS 'One chunk of a step, written by the transaction that did its work: the counts are true whatever becomes of the run.';
COMMENT ON COLUMN ops.chunk_execution.execution_id IS 'The run.';
COMMENT ON COLUMN ops.chunk_execution.step IS 'The step.';
COMMENT ON COLUMN ops.chunk_execution.worker IS 'The worker, from 1.';
COMMENT ON COLUMN ops.chunk_execution.committed_at IS 'Start of the transaction that did the chunk.';
COMMENT ON COLUMN ops.chunk_execution.claimed IS 'Queue rows claimed.';
COMMENT ON COLUMN ops.chunk_execution.set_aside IS 'Queue rows set aside because their work failed.';
COMMENT ON COLUMN ops.chunk_execution.waiting IS 'Transfers routed: now waiting for the former district.';
COMMENT ON COLUMN ops.chunk_execution.released IS 'Transfers released.';
COMMENT ON COLUMN ops.chunk_execution.rejected IS 'Transfers rejected.';
COMMENT ON COLUMN ops.chunk_execution.ignored IS 'Transfers ignored.';
COMMENT ON COLUMN ops.chunk_execution.errors IS 'Transfers that ended in error.';
COMMENT ON COLUMN ops.chunk_execution.overlaps_marked IS 'Overlaps marked.';
COMMENT ON COLUMN ops.chunk_execution.overlaps_resolved IS 'Overlaps resolved.';
COMMENT ON COLUMN ops.chunk_execution.notices IS 'Notices posted.';
COMMENT ON COLUMN ops.chunk_execution.recipients IS 'Users who received them, counted once for each notice.';
COMMENT ON COLUMN ops.chunk_execution.undeliverable IS 'Notices that nobody has the rights to receive.';
COMMENT ON COLUMN ops.chunk_execution.payload_bytes IS 'Bytes of payload written.';
COMMENT ON COLUMN ops.chunk_execution.replaced_characters IS 'Characters that XML cannot hold, replaced by U+FFFD.';

CREATE TABLE transfer.failure (
  failure_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lane            transfer.lane NOT NULL,
  transfer_id     bigint NOT NULL,
  execution_id    bigint,
  attempt         smallint NOT NULL,
  sqlstate        text,
  message         text NOT NULL,
  object_name     text,
  failed_at       timestamptz NOT NULL DEFAULT now(),
  next_attempt_at timestamptz
);
CREATE INDEX failure_transfer ON transfer.failure (transfer_id, lane);
COMMENT ON TABLE transfer.failure IS 'An attempt at a queue row that failed on the row''s data: why, and what comes next. Appended to, never changed.';
COMMENT ON COLUMN transfer.failure.failure_id IS 'Key.';
COMMENT ON COLUMN transfer.failure.lane IS 'The lane.';
COMMENT ON COLUMN transfer.failure.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.failure.execution_id IS 'The run; NULL outside a run.';
COMMENT ON COLUMN transfer.failure.attempt IS 'Which attempt it was, from 1.';
COMMENT ON COLUMN transfer.failure.sqlstate IS 'SQLSTATE of the error; NULL where it did not come from the server.';
COMMENT ON COLUMN transfer.failure.message IS 'What was wrong, without the values: those may be personal data.';
COMMENT ON COLUMN transfer.failure.object_name IS 'The table, column or constraint that the server named; NULL where it named none.';
COMMENT ON COLUMN transfer.failure.failed_at IS 'When it failed.';
COMMENT ON COLUMN transfer.failure.next_attempt_at IS 'When it will be tried again; NULL: quarantined by this failure.';
