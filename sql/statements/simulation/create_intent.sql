-- Makes the table of what is meant to become of each simulated request. No parameters. The processor never reads it.
CREATE SCHEMA IF NOT EXISTS simulation;
COMMENT ON SCHEMA simulation IS 'What a simulated state is meant to become; made by records-transfer simulate, never read by the processor.';
DROP TABLE IF EXISTS simulation.intent;
CREATE TABLE simulation.intent (
  transfer_id          bigint PRIMARY KEY,
  request_case         text NOT NULL,
  routed_status        text NOT NULL CHECK (routed_status IN ('waiting', 'error')),
  error_code           text,
  mismatched_fields    text[],
  state_person_id      bigint,
  former_district_id   integer,
  former_person_id     bigint,
  former_enrollment_id bigint,
  open_overlaps        bigint[] NOT NULL,
  dated_overlaps       bigint[] NOT NULL,
  answer               text CHECK (answer IN ('release', 'release_changed', 'reject', 'ignore', 'none', 'end_enrollments')),
  answering_user_id    integer,
  changed_last_name    text,
  settled_status       text NOT NULL CHECK (settled_status IN ('waiting', 'released', 'rejected', 'ignored', 'error')),
  settled_error_code   text,
  settled_fields       text[],
  CHECK ((routed_status = 'error') = (error_code IS NOT NULL)),
  CHECK ((routed_status = 'waiting') = (answer IS NOT NULL)),
  CHECK ((routed_status = 'waiting') = (former_enrollment_id IS NOT NULL)),
  CHECK ((settled_status = 'error') = (settled_error_code IS NOT NULL)),
  CHECK ((answer = 'release_changed') = (changed_last_name IS NOT NULL))
);
COMMENT ON TABLE simulation.intent IS 'What is meant to become of each simulated request, as its case was constructed.';
COMMENT ON COLUMN simulation.intent.transfer_id IS 'The transfer.';
COMMENT ON COLUMN simulation.intent.request_case IS 'The kind of case that the simulator constructed.';
COMMENT ON COLUMN simulation.intent.routed_status IS 'Status after routing: waiting or error.';
COMMENT ON COLUMN simulation.intent.error_code IS 'Error code after routing; NULL where it waits.';
COMMENT ON COLUMN simulation.intent.mismatched_fields IS 'Fields that do not match at routing; NULL where there are none.';
COMMENT ON COLUMN simulation.intent.state_person_id IS 'The one person of the state person index who carries the request''s state ID; NULL for nobody or several.';
COMMENT ON COLUMN simulation.intent.former_district_id IS 'The former district; NULL where routing ends in error.';
COMMENT ON COLUMN simulation.intent.former_person_id IS 'The student in the former district; NULL where routing ends in error.';
COMMENT ON COLUMN simulation.intent.former_enrollment_id IS 'The former enrollment; NULL where routing ends in error.';
COMMENT ON COLUMN simulation.intent.open_overlaps IS 'Enrollments of the former district that are open, ascending.';
COMMENT ON COLUMN simulation.intent.dated_overlaps IS 'Enrollments of the former district that ended after the student''s new start, ascending.';
COMMENT ON COLUMN simulation.intent.answer IS 'What the former district does once asked. release_changed: it changes its own record first. end_enrollments: it ends the open enrollments and does not answer. NULL where it is not asked.';
COMMENT ON COLUMN simulation.intent.answering_user_id IS 'The user of the former district who does it; NULL where nobody does.';
COMMENT ON COLUMN simulation.intent.changed_last_name IS 'The last name to which the former district changes its own record; NULL but for release_changed.';
COMMENT ON COLUMN simulation.intent.settled_status IS 'Status after the answers were processed.';
COMMENT ON COLUMN simulation.intent.settled_error_code IS 'Error code after the answers were processed; NULL where there is none.';
COMMENT ON COLUMN simulation.intent.settled_fields IS 'Fields that do not match after the answers were processed; NULL where there are none.';
