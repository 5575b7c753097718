-- What the state knows: its profile, districts, schools and calendars, its person index, the districts' persons and
-- enrollments, and the users of the districts with their rights.

CREATE SCHEMA state;
CREATE SCHEMA records;
CREATE SCHEMA transfer;
CREATE SCHEMA inbox;
CREATE SCHEMA IF NOT EXISTS ops;
CREATE SCHEMA api;

COMMENT ON SCHEMA state IS 'What the state edition knows of districts, schools, people, users and rights.';
COMMENT ON SCHEMA records IS 'The districts'' source records, keyed by (district_id, person_id); what a release is assembled from.';
COMMENT ON SCHEMA transfer IS 'The transfers queue and the permanent record of every transfer.';
COMMENT ON SCHEMA inbox IS 'The process inbox: notices and who received them.';
COMMENT ON SCHEMA ops IS 'Executions of jobs, and views for the state''s database administrators.';
COMMENT ON SCHEMA api IS 'What districts call and read.';

-- Exact match -------------------------------------------------------------------------------------------------------

CREATE TYPE state.match_rule AS ENUM ('equal', 'not_contradict', 'ignore');
COMMENT ON TYPE state.match_rule IS
  'equal: present on both sides and equal. not_contradict: present on both sides and different is a mismatch. ignore: not looked at.';

CREATE TYPE state.match_comparison AS ENUM ('folded', 'bytes');
COMMENT ON TYPE state.match_comparison IS
  'folded: equal after Unicode NFC, trimming, inner white space collapsed and case folded. bytes: the same bytes.';

-- Lower, upper and lower again is Unicode's full case folding (so that ß, ẞ and SS are one) but for the dotless ı, which
-- upper() would turn into I: it is taken out of the way. What holds digits, a to z and hyphens only, as most state IDs
-- do, is folded as it stands, and the test for it costs a fifth of the folding. An index stands on this function:
-- changing it takes a migration that rebuilds that index. Not STRICT: a strict function with a CASE is not inlined.
CREATE FUNCTION state.folded(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN value COLLATE "C" !~ '[^0-9a-z-]' THEN value
    ELSE replace(
      normalize(
        lower(upper(lower(
          replace(
            normalize(btrim(regexp_replace(value COLLATE "und-x-icu", '\s+', ' ', 'g')), NFC),
            'ı', U&'\E131') COLLATE "und-x-icu") COLLATE "und-x-icu") COLLATE "und-x-icu"),
        NFC),
      U&'\E131', 'ı')
  END;
COMMENT ON FUNCTION state.folded(text) IS
  'The value as exact matching compares it: NFC, trimmed, inner white space collapsed, case folded.';

CREATE TABLE state.profile (
  singleton                boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  state_code               text NOT NULL DEFAULT 'XX' CHECK (state_code ~ '^[A-Z]{2}$'),
  state_name               text NOT NULL DEFAULT 'Unnamed state',
  time_zone                text NOT NULL DEFAULT 'UTC',
  match_comparison         state.match_comparison NOT NULL DEFAULT 'folded',
  match_last_name          state.match_rule NOT NULL DEFAULT 'equal',
  match_first_name         state.match_rule NOT NULL DEFAULT 'equal',
  match_middle_name        state.match_rule NOT NULL DEFAULT 'not_contradict',
  match_gender             state.match_rule NOT NULL DEFAULT 'equal',
  match_birthdate          state.match_rule NOT NULL DEFAULT 'equal',
  match_ssn                state.match_rule NOT NULL DEFAULT 'not_contradict',
  mismatch_fields_shown    boolean NOT NULL DEFAULT true,
  resubmissions_per_30_days integer NOT NULL DEFAULT 5 CHECK (resubmissions_per_30_days > 0),
  release_due_days         integer NOT NULL DEFAULT 10 CHECK (release_due_days > 0),
  attempts_until_quarantine smallint NOT NULL DEFAULT 5 CHECK (attempts_until_quarantine > 0)
);
COMMENT ON TABLE state.profile IS 'The state''s choices; exactly one row.';
COMMENT ON COLUMN state.profile.singleton IS 'Always true: keeps the table at one row.';
COMMENT ON COLUMN state.profile.state_code IS 'Postal code of the state edition, two capitals; XX until the state sets it.';
COMMENT ON COLUMN state.profile.state_name IS 'The state''s name, for people.';
COMMENT ON COLUMN state.profile.time_zone IS 'IANA time zone in which business dates are reckoned.';
COMMENT ON COLUMN state.profile.match_comparison IS 'How text is compared by exact matching.';
COMMENT ON COLUMN state.profile.match_last_name IS 'Exact match rule of the last name.';
COMMENT ON COLUMN state.profile.match_first_name IS 'Exact match rule of the first name.';
COMMENT ON COLUMN state.profile.match_middle_name IS 'Exact match rule of the middle name.';
COMMENT ON COLUMN state.profile.match_gender IS 'Exact match rule of the gender.';
COMMENT ON COLUMN state.profile.match_birthdate IS 'Exact match rule of the birthdate.';
COMMENT ON COLUMN state.profile.match_ssn IS 'Exact match rule of the social security number.';
COMMENT ON COLUMN state.profile.mismatch_fields_shown IS 'Whether a mismatch tells the requester which fields differ (never their values).';
COMMENT ON COLUMN state.profile.resubmissions_per_30_days IS 'Most requests that one district may submit for one student in 30 days.';
COMMENT ON COLUMN state.profile.release_due_days IS 'Days from routing until the former district''s answer is due.';
COMMENT ON COLUMN state.profile.attempts_until_quarantine IS 'Failed attempts after which a queue row is quarantined.';
INSERT INTO state.profile DEFAULT VALUES;

CREATE TABLE state.error_message (
  code    text PRIMARY KEY,
  message text NOT NULL
);
COMMENT ON TABLE state.error_message IS 'What the requester reads where a transfer ends in error; a state can reword it.';
COMMENT ON COLUMN state.error_message.code IS 'Error code of transfer.records_transfer.error_code.';
COMMENT ON COLUMN state.error_message.message IS 'The message; {fields} stands for the names of the fields that differ.';
INSERT INTO state.error_message (code, message) VALUES
  ('no_state_id', 'The state has no student with this state ID. Check the state ID, or ask the state to assign one, and submit again.'),
  ('ambiguous_state_id', 'More than one student in the state carries this state ID. Ask the state to resolve it, then submit again.'),
  ('no_former_district', 'The state has no former enrollment of this student in another district.'),
  ('identity_mismatch', 'The student does not match the state''s records exactly ({fields}). Correct the student''s record and submit again.'),
  ('release_mismatch', 'The student does not match the former district''s records exactly ({fields}). Ask the state to resolve it, then submit again.');

-- Districts, schools, calendars -------------------------------------------------------------------------------------

CREATE TABLE state.district (
  district_id       integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  district_number   text NOT NULL UNIQUE CHECK (district_number <> ''),
  name              text NOT NULL,
  district_guid     uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  state_district_id text,
  state_linked      boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE state.district IS 'A school district of the state.';
COMMENT ON COLUMN state.district.district_id IS 'Surrogate key, never shown to districts.';
COMMENT ON COLUMN state.district.district_number IS 'The number by which the state and its districts name it; unique.';
COMMENT ON COLUMN state.district.name IS 'The district''s name.';
COMMENT ON COLUMN state.district.district_guid IS 'Identifies the district between state editions.';
COMMENT ON COLUMN state.district.state_district_id IS 'The identifier in the state''s own directory; NULL where it has none.';
COMMENT ON COLUMN state.district.state_linked IS 'Whether the district''s own system is linked to the state edition.';

CREATE TABLE state.school (
  school_id     integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  district_id   integer NOT NULL REFERENCES state.district,
  school_number text NOT NULL CHECK (school_number <> ''),
  name          text NOT NULL,
  UNIQUE (district_id, school_number)
);
COMMENT ON TABLE state.school IS 'A school of a district.';
COMMENT ON COLUMN state.school.school_id IS 'Surrogate key.';
COMMENT ON COLUMN state.school.district_id IS 'The district that runs the school.';
COMMENT ON COLUMN state.school.school_number IS 'The school''s number, unique within its district.';
COMMENT ON COLUMN state.school.name IS 'The school''s name.';

CREATE TABLE state.calendar (
  calendar_id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  school_id   integer NOT NULL REFERENCES state.school,
  school_year text NOT NULL CHECK (school_year <> ''),
  name        text NOT NULL,
  UNIQUE (school_id, school_year)
);
COMMENT ON TABLE state.calendar IS 'One school in one school year: what calendar rights and enrollments name.';
COMMENT ON COLUMN state.calendar.calendar_id IS 'Surrogate key.';
COMMENT ON COLUMN state.calendar.school_id IS 'The school.';
COMMENT ON COLUMN state.calendar.school_year IS 'The school year as the state writes it, for instance 2026-2027.';
COMMENT ON COLUMN state.calendar.name IS 'The calendar''s name, for people.';

-- People ------------------------------------------------------------------------------------------------------------

CREATE TABLE state.person_index (
  state_person_id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  state_id        text CHECK (state_id <> ''),
  last_name       text NOT NULL,
  first_name      text NOT NULL,
  middle_name     text,
  suffix          text,
  gender          text,
  birthdate       date,
  ssn             text
);
CREATE INDEX person_index_state_id ON state.person_index (state.folded(state_id));
COMMENT ON TABLE state.person_index IS 'The state person index: one row for each person the state knows. It is real data: two people can carry one state ID, and a person can have none.';
COMMENT ON COLUMN state.person_index.state_person_id IS 'The person''s key in the index.';
COMMENT ON COLUMN state.person_index.state_id IS 'The state ID; NULL where none was assigned; not unique.';
COMMENT ON COLUMN state.person_index.last_name IS 'Legal last name.';
COMMENT ON COLUMN state.person_index.first_name IS 'Legal first name.';
COMMENT ON COLUMN state.person_index.middle_name IS 'Middle name; NULL where there is none or it is unknown.';
COMMENT ON COLUMN state.person_index.suffix IS 'Generation suffix (Jr, III); NULL where there is none. Not matched.';
COMMENT ON COLUMN state.person_index.gender IS 'Gender as the state codes it; NULL where unknown.';
COMMENT ON COLUMN state.person_index.birthdate IS 'Date of birth; NULL where unknown.';
COMMENT ON COLUMN state.person_index.ssn IS 'Social security number; NULL where unknown. Sensitive.';

CREATE TABLE state.district_person (
  district_id     integer NOT NULL REFERENCES state.district,
  person_id       bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  state_person_id bigint,
  student_number  text,
  state_id        text CHECK (state_id <> ''),
  last_name       text NOT NULL,
  first_name      text NOT NULL,
  middle_name     text,
  suffix          text,
  gender          text,
  birthdate       date,
  ssn             text,
  PRIMARY KEY (district_id, person_id)
);
CREATE INDEX district_person_state_person ON state.district_person (state_person_id) WHERE state_person_id IS NOT NULL;
CREATE INDEX district_person_state_id ON state.district_person (district_id, state.folded(state_id));
COMMENT ON TABLE state.district_person IS 'A district''s own record of a person, as that district keeps it.';
COMMENT ON COLUMN state.district_person.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN state.district_person.person_id IS 'The person''s ID in that district.';
COMMENT ON COLUMN state.district_person.state_person_id IS 'The person of the state person index this record was linked to; NULL where it was not linked.';
COMMENT ON COLUMN state.district_person.student_number IS 'The student''s number in that district; NULL where there is none.';
COMMENT ON COLUMN state.district_person.state_id IS 'The state ID that the district has on file; NULL where it has none.';
COMMENT ON COLUMN state.district_person.last_name IS 'Last name in that district.';
COMMENT ON COLUMN state.district_person.first_name IS 'First name in that district.';
COMMENT ON COLUMN state.district_person.middle_name IS 'Middle name in that district; NULL where there is none or it is unknown.';
COMMENT ON COLUMN state.district_person.suffix IS 'Generation suffix; NULL where there is none. Not matched.';
COMMENT ON COLUMN state.district_person.gender IS 'Gender in that district; NULL where unknown.';
COMMENT ON COLUMN state.district_person.birthdate IS 'Date of birth in that district; NULL where unknown.';
COMMENT ON COLUMN state.district_person.ssn IS 'Social security number; NULL where unknown. Sensitive.';

CREATE TABLE state.enrollment (
  enrollment_id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  district_id   integer NOT NULL,
  person_id     bigint NOT NULL,
  calendar_id   integer NOT NULL REFERENCES state.calendar,
  grade         text,
  service_type  text NOT NULL DEFAULT 'P',
  start_date    date NOT NULL,
  start_status  text,
  end_date      date,
  end_status    text,
  FOREIGN KEY (district_id, person_id) REFERENCES state.district_person
);
CREATE INDEX enrollment_person ON state.enrollment (district_id, person_id);
COMMENT ON TABLE state.enrollment IS 'An enrollment of a person in a calendar of a district. What the state knows of where a student was; the history that a release carries is in records.';
COMMENT ON COLUMN state.enrollment.enrollment_id IS 'Key; the lowest one decides where everything else about two enrollments is equal.';
COMMENT ON COLUMN state.enrollment.district_id IS 'The district of the enrollment.';
COMMENT ON COLUMN state.enrollment.person_id IS 'The person in that district.';
COMMENT ON COLUMN state.enrollment.calendar_id IS 'The calendar: a school in a school year.';
COMMENT ON COLUMN state.enrollment.grade IS 'Grade level as the district writes it; NULL where unknown.';
COMMENT ON COLUMN state.enrollment.service_type IS 'P primary, S partial, N special education services only.';
COMMENT ON COLUMN state.enrollment.start_date IS 'First day of the enrollment.';
COMMENT ON COLUMN state.enrollment.start_status IS 'Entry type; NULL where unknown.';
COMMENT ON COLUMN state.enrollment.end_date IS 'Last day; NULL while not ended. On or before start_date: a no-show, which does not count.';
COMMENT ON COLUMN state.enrollment.end_status IS 'Exit type; NULL while not ended or unknown.';

-- Users and rights --------------------------------------------------------------------------------------------------

CREATE TABLE state.user_account (
  user_id     integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  district_id integer NOT NULL REFERENCES state.district,
  user_name   text NOT NULL UNIQUE CHECK (user_name <> ''),
  name        text NOT NULL,
  phone       text,
  email       text,
  active      boolean NOT NULL DEFAULT true
);
CREATE INDEX user_account_district ON state.user_account (district_id);
COMMENT ON TABLE state.user_account IS 'A user of a district''s system.';
COMMENT ON COLUMN state.user_account.user_id IS 'Surrogate key.';
COMMENT ON COLUMN state.user_account.district_id IS 'The user''s district.';
COMMENT ON COLUMN state.user_account.user_name IS 'Log-in name; unique in the state.';
COMMENT ON COLUMN state.user_account.name IS 'The user''s full name, as contact.';
COMMENT ON COLUMN state.user_account.phone IS 'Telephone, as contact; NULL where unknown.';
COMMENT ON COLUMN state.user_account.email IS 'Electronic mail, as contact; NULL where unknown.';
COMMENT ON COLUMN state.user_account.active IS 'A user who is not active can do nothing and receives nothing.';

CREATE TABLE state.user_group (
  group_id    integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  district_id integer NOT NULL REFERENCES state.district,
  name        text NOT NULL,
  UNIQUE (district_id, name)
);
COMMENT ON TABLE state.user_group IS 'A group of users of one district, from which its members have rights.';
COMMENT ON COLUMN state.user_group.group_id IS 'Surrogate key.';
COMMENT ON COLUMN state.user_group.district_id IS 'The district.';
COMMENT ON COLUMN state.user_group.name IS 'The group''s name, unique within its district.';

CREATE TABLE state.group_member (
  group_id integer NOT NULL REFERENCES state.user_group,
  user_id  integer NOT NULL REFERENCES state.user_account,
  PRIMARY KEY (group_id, user_id)
);
CREATE INDEX group_member_user ON state.group_member (user_id, group_id);
COMMENT ON TABLE state.group_member IS 'Which users a group has.';
COMMENT ON COLUMN state.group_member.group_id IS 'The group.';
COMMENT ON COLUMN state.group_member.user_id IS 'The member.';

CREATE TABLE state.tool (
  tool        text PRIMARY KEY,
  description text NOT NULL
);
COMMENT ON TABLE state.tool IS 'The tools to which a right can be given.';
COMMENT ON COLUMN state.tool.tool IS 'The tool''s name in rights.';
COMMENT ON COLUMN state.tool.description IS 'What the right allows.';

CREATE TYPE state.access AS ENUM ('read', 'write');
COMMENT ON TYPE state.access IS 'read: see (of a transfer object: its document). write: also change (of a transfer object: its document and its import).';

CREATE TABLE state.tool_right (
  tool_right_id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  user_id       integer REFERENCES state.user_account,
  group_id      integer REFERENCES state.user_group,
  tool          text NOT NULL REFERENCES state.tool,
  access        state.access NOT NULL,
  CHECK (num_nonnulls(user_id, group_id) = 1),
  UNIQUE NULLS NOT DISTINCT (user_id, group_id, tool)
);
CREATE INDEX tool_right_group ON state.tool_right (group_id, tool) WHERE group_id IS NOT NULL;
COMMENT ON TABLE state.tool_right IS 'The right to a tool, given to a user or to a group.';
COMMENT ON COLUMN state.tool_right.tool_right_id IS 'Surrogate key.';
COMMENT ON COLUMN state.tool_right.user_id IS 'The user; NULL where a group has the right.';
COMMENT ON COLUMN state.tool_right.group_id IS 'The group; NULL where a user has the right.';
COMMENT ON COLUMN state.tool_right.tool IS 'The tool.';
COMMENT ON COLUMN state.tool_right.access IS 'How far the right goes.';

CREATE TABLE state.calendar_right (
  calendar_right_id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  user_id           integer REFERENCES state.user_account,
  group_id          integer REFERENCES state.user_group,
  calendar_id       integer REFERENCES state.calendar,
  school_id         integer REFERENCES state.school,
  all_calendars     boolean NOT NULL DEFAULT false,
  CHECK (num_nonnulls(user_id, group_id) = 1),
  CHECK (num_nonnulls(calendar_id, school_id) + all_calendars::integer = 1),
  UNIQUE NULLS NOT DISTINCT (user_id, group_id, calendar_id, school_id, all_calendars)
);
CREATE INDEX calendar_right_group ON state.calendar_right (group_id) WHERE group_id IS NOT NULL;
COMMENT ON TABLE state.calendar_right IS 'The right to a calendar, to a school in all its years, or to all calendars of the district; given to a user or to a group.';
COMMENT ON COLUMN state.calendar_right.calendar_right_id IS 'Surrogate key.';
COMMENT ON COLUMN state.calendar_right.user_id IS 'The user; NULL where a group has the right.';
COMMENT ON COLUMN state.calendar_right.group_id IS 'The group; NULL where a user has the right.';
COMMENT ON COLUMN state.calendar_right.calendar_id IS 'The one calendar; NULL where the right is wider.';
COMMENT ON COLUMN state.calendar_right.school_id IS 'The school, in all its years; NULL where the right is to one calendar or to all.';
COMMENT ON COLUMN state.calendar_right.all_calendars IS 'True where the right is to all calendars of the user''s district.';

-- Transfer objects --------------------------------------------------------------------------------------------------

CREATE TABLE state.transfer_object (
  object  text PRIMARY KEY,
  tool    text NOT NULL REFERENCES state.tool,
  enabled boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE state.transfer_object IS 'The kinds of records that a release carries, and whether this state uses them.';
COMMENT ON COLUMN state.transfer_object.object IS 'The object''s name, for instance healthImmunization.';
COMMENT ON COLUMN state.transfer_object.tool IS 'The tool right that its documents and imports take.';
COMMENT ON COLUMN state.transfer_object.enabled IS 'False: the state does not use it, and its columns stay NULL.';

CREATE TYPE state.item_kind AS ENUM ('document', 'import');
COMMENT ON TYPE state.item_kind IS 'document: read as PDF. import: XML for the new district''s own tables.';

CREATE TABLE state.transfer_item (
  kind        state.item_kind NOT NULL,
  position    smallint NOT NULL,
  title       text NOT NULL,
  object      text NOT NULL REFERENCES state.transfer_object,
  column_name text NOT NULL,
  PRIMARY KEY (kind, position)
);
COMMENT ON TABLE state.transfer_item IS 'What the new district sees of a released transfer: the transferred documents and the data imports, in order.';
COMMENT ON COLUMN state.transfer_item.kind IS 'Document or import.';
COMMENT ON COLUMN state.transfer_item.position IS 'Place in the list.';
COMMENT ON COLUMN state.transfer_item.title IS 'What the list calls it. Report cards carry their own names, see "recordsTransfer".';
COMMENT ON COLUMN state.transfer_item.object IS 'The object it belongs to.';
COMMENT ON COLUMN state.transfer_item.column_name IS 'The column of "recordsTransfer" that holds it.';

INSERT INTO state.tool (tool, description) VALUES
  ('records_transfer', 'Submit a request for a student''s records, and see a student''s transfers'),
  ('student_records_transfer', 'See the district''s transfers, and answer requests'),
  ('notify_process_inbox', 'Receive notices in the process inbox');

WITH object (name) AS (
  VALUES ('transcript'), ('census'), ('enrollment'), ('schedule'), ('attendance'), ('assessment'), ('behavior'),
    ('healthCondition'), ('healthScreening'), ('healthImmunization'), ('iep'), ('plp'), ('evaluation'), ('literacy'),
    ('reportCard'), ('stateReporting'), ('lep')
), tool AS (
  INSERT INTO state.tool (tool, description)
  SELECT name, 'Transfer object ' || name || ': its document (read), and its import (write)' FROM object
)
INSERT INTO state.transfer_object (object, tool) SELECT name, name FROM object;

INSERT INTO state.transfer_item (kind, position, title, object, column_name) VALUES
  ('document', 1, 'Transcript', 'transcript', 'transcriptFOP'),
  ('document', 2, 'Census Contact Summary', 'census', 'censusFOP'),
  ('document', 3, 'Extended Census Summary', 'census', 'censusFOP'),
  ('document', 4, 'Enrollment History', 'enrollment', 'enrollmentFOP'),
  ('document', 5, 'Schedule', 'schedule', 'scheduleFOP'),
  ('document', 6, 'Attendance Period Detail', 'attendance', 'attendanceFOP'),
  ('document', 7, 'Assessment Summary', 'assessment', 'assessmentFOP'),
  ('document', 8, 'Behavior Summary', 'behavior', 'behaviorFOP'),
  ('document', 9, 'Health Condition Summary', 'healthCondition', 'healthConditionFOP'),
  ('document', 10, 'Health Screening Summary', 'healthScreening', 'healthScreeningFOP'),
  ('document', 11, 'Health Immunization Summary', 'healthImmunization', 'healthImmunizationFOP'),
  ('document', 12, 'Report Card 1', 'reportCard', 'reportCard1FOP'),
  ('document', 13, 'Report Card 2', 'reportCard', 'reportCard2FOP'),
  ('document', 14, 'Report Card 3', 'reportCard', 'reportCard3FOP'),
  ('document', 15, 'Report Card 4', 'reportCard', 'reportCard4FOP'),
  ('document', 16, 'IEP', 'iep', 'iepFOP'),
  ('document', 17, 'IEP Documents', 'iep', 'iepDocumentXML'),
  ('document', 18, 'Special Ed Evaluation', 'evaluation', 'evaluationFOP'),
  ('document', 19, 'PLP', 'plp', 'plpFOP'),
  ('document', 20, 'PLP Documents', 'plp', 'plpDocumentXML'),
  ('document', 21, 'LEP', 'lep', 'lepFOP'),
  ('document', 22, 'LEP Services', 'lep', 'lepServiceFOP'),
  ('document', 23, 'LEP Accommodations', 'lep', 'lepAccommodationFOP'),
  ('import', 1, 'Transcript', 'transcript', 'transcriptXML'),
  ('import', 2, 'Extended Census', 'census', 'censusXML'),
  ('import', 3, 'Enrollment History', 'enrollment', 'enrollmentXML'),
  ('import', 4, 'Assessment', 'assessment', 'assessmentXML'),
  ('import', 5, 'Health Condition', 'healthCondition', 'healthConditionXML'),
  ('import', 6, 'Health Screening', 'healthScreening', 'healthScreeningXML'),
  ('import', 7, 'Immunization', 'healthImmunization', 'healthImmunizationXML'),
  ('import', 8, 'IEP', 'iep', 'iepDataXML'),
  ('import', 9, 'Special Ed Documents', 'iep', 'iepDocumentXML'),
  ('import', 10, 'Special Ed Evaluation', 'evaluation', 'evaluationDataXML'),
  ('import', 11, 'PLP', 'plp', 'plpDataXML'),
  ('import', 12, 'PLP Documents', 'plp', 'plpDocumentXML'),
  ('import', 13, 'LEP', 'lep', 'lepXML');
