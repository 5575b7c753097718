-- What districts' own systems hand over in files: whom and what a file names, and what the state has to look at.

CREATE SCHEMA feed;
COMMENT ON SCHEMA feed IS 'What came from districts'' systems in files of a standard (OneRoster, Ed-Fi), as far as later files refer to it; and the loading of it.';

CREATE TABLE feed.source_object (
  district_id integer NOT NULL REFERENCES state.district,
  standard    text NOT NULL CHECK (standard IN ('oneroster', 'edfi')),
  kind        text NOT NULL CHECK (kind <> ''),
  source_id   text COLLATE "C" NOT NULL CHECK (source_id <> ''),
  body        jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
  PRIMARY KEY (district_id, standard, kind, source_id)
);
COMMENT ON TABLE feed.source_object IS 'Courses, classes, sessions, contacts, assessments and the like, as a district''s files gave them: what students'' records in the same or a later file refer to.';
COMMENT ON COLUMN feed.source_object.district_id IS 'The district whose system it is of.';
COMMENT ON COLUMN feed.source_object.standard IS 'oneroster or edfi: whose names and identifiers these are.';
COMMENT ON COLUMN feed.source_object.kind IS 'The standard''s word for it: academicSession, class, Contact, Assessment.';
COMMENT ON COLUMN feed.source_object.source_id IS 'By what files refer to it: a sourcedId of OneRoster; of Ed-Fi the values of the key, separated by |.';
COMMENT ON COLUMN feed.source_object.body IS 'What the file says of it, under the standard''s names. Of contacts these are personal data.';

-- By what the district's system names a student and an enrollment: a later file that names the same changes them.
ALTER TABLE state.district_person ADD COLUMN source_id text COLLATE "C" CHECK (source_id <> '');
COMMENT ON COLUMN state.district_person.source_id IS 'The identifier in the district''s system from which the record was loaded; NULL where it was not loaded from one.';
CREATE UNIQUE INDEX district_person_source ON state.district_person (district_id, source_id) WHERE source_id IS NOT NULL;

ALTER TABLE state.enrollment ADD COLUMN source_id text COLLATE "C" CHECK (source_id <> '');
COMMENT ON COLUMN state.enrollment.source_id IS 'The identifier in the district''s system, unique for a student; NULL where the enrollment was not loaded from one.';

ALTER TABLE records.student_section_association
  ADD COLUMN school_number records.code,
  ADD COLUMN school_year records.school_year,
  ADD COLUMN source_id records.code COLLATE "C";
COMMENT ON COLUMN records.student_section_association.school_number IS 'The school whose section it is; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.school_year IS 'The school year of the section''s session; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.source_id IS 'The identifier in the district''s system; NULL where it has none.';

ALTER TABLE records.report_card_grade ADD COLUMN source_id records.code COLLATE "C";
COMMENT ON COLUMN records.report_card_grade.source_id IS 'The identifier in the district''s system; NULL where it has none.';

-- What the state has to look at ------------------------------------------------------------------------------------------

CREATE TYPE state.identity_reason AS ENUM (
  'same_id_different_people', 'same_person_two_ids', 'several_with_this_id', 'differs_from_index');
COMMENT ON TYPE state.identity_reason IS
  'same_id_different_people: the index has another person under this state ID. same_person_two_ids: the index has a person with this name, gender and birthdate under another state ID. several_with_this_id: the index has several persons under it. differs_from_index: a record that is linked says something else than the index.';
REVOKE USAGE ON TYPE state.identity_reason FROM PUBLIC;

CREATE TYPE state.identity_resolution AS ENUM ('same_person', 'another_person', 'agrees_now');
COMMENT ON TYPE state.identity_resolution IS
  'same_person: the state said that both are one. another_person: the state said that they are two. agrees_now: a later load brought values that do not conflict.';
REVOKE USAGE ON TYPE state.identity_resolution FROM PUBLIC;

CREATE TABLE state.identity_conflict (
  conflict_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  district_id       integer NOT NULL,
  person_id         bigint NOT NULL,
  state_person_id   bigint REFERENCES state.person_index,
  reason            state.identity_reason NOT NULL,
  mismatched_fields text[] NOT NULL DEFAULT '{}',
  noted_at          timestamptz NOT NULL DEFAULT now(),
  resolved_at       timestamptz,
  resolution        state.identity_resolution,
  resolved_by       text,
  FOREIGN KEY (district_id, person_id) REFERENCES state.district_person,
  CHECK ((resolved_at IS NULL) = (resolution IS NULL))
);
CREATE UNIQUE INDEX identity_conflict_open ON state.identity_conflict (district_id, person_id, reason, state_person_id)
  NULLS NOT DISTINCT WHERE resolved_at IS NULL;
CREATE INDEX identity_conflict_state_person ON state.identity_conflict (state_person_id);
COMMENT ON TABLE state.identity_conflict IS 'The worklist of the person index: records of districts that could not be linked to a person of the index, or no longer say what it says. Nothing is guessed: the state decides, see ops.resolve_identity.';
COMMENT ON COLUMN state.identity_conflict.conflict_id IS 'Key.';
COMMENT ON COLUMN state.identity_conflict.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN state.identity_conflict.person_id IS 'The person in that district.';
COMMENT ON COLUMN state.identity_conflict.state_person_id IS 'The person of the index with whom it conflicts; NULL where there are several.';
COMMENT ON COLUMN state.identity_conflict.reason IS 'What conflicts.';
COMMENT ON COLUMN state.identity_conflict.mismatched_fields IS 'Names of the identity fields that differ, never their values; empty where none does.';
COMMENT ON COLUMN state.identity_conflict.noted_at IS 'When a load found it.';
COMMENT ON COLUMN state.identity_conflict.resolved_at IS 'When it was resolved; NULL while it is open.';
COMMENT ON COLUMN state.identity_conflict.resolution IS 'How; NULL while it is open.';
COMMENT ON COLUMN state.identity_conflict.resolved_by IS 'Database user who resolved it; NULL while it is open, and where a load did.';
