-- The disclosure ledger (FERPA, 34 CFR 99.32): each request for a student's records and each disclosure of them, appended to and
-- never changed, in chains of digests by which a change or a gap is found.

CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'The disclosure ledger, and the seals by which it is verified.';

CREATE TYPE audit.event AS ENUM ('requested', 'disclosed', 'retrieved');
COMMENT ON TYPE audit.event IS
  'requested: a district asked for a student''s records. disclosed: they were released to it. retrieved: one of its users, or of the former district''s, read of them what is in column_names.';

CREATE TABLE audit.legitimate_interest (
  event    audit.event PRIMARY KEY,
  interest text NOT NULL
);
COMMENT ON TABLE audit.legitimate_interest IS 'The interest that entitles to each event, as the ledger states it from then on; a state can reword it.';
COMMENT ON COLUMN audit.legitimate_interest.event IS 'The event.';
COMMENT ON COLUMN audit.legitimate_interest.interest IS 'The interest, with the rule that it rests on.';
INSERT INTO audit.legitimate_interest (event, interest) VALUES
  ('requested', 'School system in which the student is enrolled or seeks to enroll; 34 CFR 99.31(a)(2), 99.34'),
  ('disclosed', 'School system in which the student is enrolled or seeks to enroll; 34 CFR 99.31(a)(2), 99.34'),
  ('retrieved', 'School official with a right to this kind of record; 34 CFR 99.31(a)(1), 99.31(a)(2)');

-- No foreign keys: the ledger outlives what it names, and repeats what was true.
CREATE TABLE audit.disclosure (
  disclosure_id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer_id            bigint NOT NULL,
  position               integer NOT NULL CHECK (position > 0),
  event                  audit.event NOT NULL,
  occurred_at            timestamptz NOT NULL,
  district_number        text NOT NULL,
  district_name          text NOT NULL,
  user_name              text NOT NULL,
  user_full_name         text NOT NULL,
  column_names           text[] NOT NULL,
  legitimate_interest    text NOT NULL,
  transfer_guid          uuid NOT NULL,
  state_id               text,
  person_id              bigint NOT NULL,
  source_district_number text,
  source_person_id       bigint,
  previous_digest        bytea NOT NULL CHECK (octet_length(previous_digest) = 32),
  digest                 bytea NOT NULL CHECK (octet_length(digest) = 32),
  UNIQUE (transfer_id, event, district_number, position)
);
COMMENT ON TABLE audit.disclosure IS 'The disclosure ledger: a row for each request for a student''s records and each disclosure. Appended to by everybody''s doing, changed by nobody; no name, birthdate or SSN of a student.';
COMMENT ON COLUMN audit.disclosure.disclosure_id IS 'Key.';
COMMENT ON COLUMN audit.disclosure.transfer_id IS 'The transfer.';
COMMENT ON COLUMN audit.disclosure.position IS 'Place among the entries of its transfer, event and district, from 1 without a gap.';
COMMENT ON COLUMN audit.disclosure.event IS 'What happened.';
COMMENT ON COLUMN audit.disclosure.occurred_at IS 'When: of a request and a disclosure the start of the transaction that did it, of a retrieval the moment.';
COMMENT ON COLUMN audit.disclosure.district_number IS 'The district that asked, to which was disclosed, or whose user read.';
COMMENT ON COLUMN audit.disclosure.district_name IS 'Its name.';
COMMENT ON COLUMN audit.disclosure.user_name IS 'Log-in name of its user; of a disclosure, of the user who had asked.';
COMMENT ON COLUMN audit.disclosure.user_full_name IS 'Full name of that user.';
COMMENT ON COLUMN audit.disclosure.column_names IS 'The columns of "recordsTransfer" that were disclosed or read; of a request, none.';
COMMENT ON COLUMN audit.disclosure.legitimate_interest IS 'Under which interest, as audit.legitimate_interest had it.';
COMMENT ON COLUMN audit.disclosure.transfer_guid IS 'The transfer, as districts name it.';
COMMENT ON COLUMN audit.disclosure.state_id IS 'The student''s state ID as requested; NULL where there was none.';
COMMENT ON COLUMN audit.disclosure.person_id IS 'The student in the requesting district.';
COMMENT ON COLUMN audit.disclosure.source_district_number IS 'The district whose records were disclosed; NULL of a request.';
COMMENT ON COLUMN audit.disclosure.source_person_id IS 'The student in that district; NULL of a request.';
COMMENT ON COLUMN audit.disclosure.previous_digest IS 'Digest of the entry before it of its transfer, event and district; 32 zero octets in the first.';
COMMENT ON COLUMN audit.disclosure.digest IS 'SHA-256 of previous_digest and all other columns, see audit.row_digest.';
CREATE INDEX disclosure_person ON audit.disclosure (district_number, person_id);
CREATE INDEX disclosure_source ON audit.disclosure (source_district_number, source_person_id) WHERE source_person_id IS NOT NULL;
CREATE INDEX disclosure_state_id ON audit.disclosure (state.folded(state_id));

CREATE TABLE audit.unsealed (
  disclosure_id bigint PRIMARY KEY
);
COMMENT ON TABLE audit.unsealed IS 'Rows of the ledger that the next seal will cover.';
COMMENT ON COLUMN audit.unsealed.disclosure_id IS 'The row.';

CREATE TABLE audit.seal (
  seal_id         bigint PRIMARY KEY CHECK (seal_id > 0),
  sealed_at       timestamptz NOT NULL,
  rows            bigint NOT NULL CHECK (rows > 0),
  previous_digest bytea NOT NULL CHECK (octet_length(previous_digest) = 32),
  digest          bytea NOT NULL CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE audit.seal IS 'Seals of the ledger: each covers the rows that were written since the one before. Who keeps the newest digest elsewhere can tell later that nothing before it was changed or taken away.';
COMMENT ON COLUMN audit.seal.seal_id IS 'Number, from 1 without a gap.';
COMMENT ON COLUMN audit.seal.sealed_at IS 'When it was made.';
COMMENT ON COLUMN audit.seal.rows IS 'How many rows it covers.';
COMMENT ON COLUMN audit.seal.previous_digest IS 'Digest of the seal before it; 32 zero octets in the first.';
COMMENT ON COLUMN audit.seal.digest IS 'SHA-256 of previous_digest, seal_id, sealed_at and the digests of the rows that it covers, in their order.';

CREATE TABLE audit.sealed (
  seal_id       bigint NOT NULL,
  ordinal       bigint NOT NULL,
  disclosure_id bigint NOT NULL UNIQUE,
  PRIMARY KEY (seal_id, ordinal)
);
COMMENT ON TABLE audit.sealed IS 'Which rows of the ledger each seal covers, in the order in which it takes them.';
COMMENT ON COLUMN audit.sealed.seal_id IS 'The seal.';
COMMENT ON COLUMN audit.sealed.ordinal IS 'Place in it, from 1.';
COMMENT ON COLUMN audit.sealed.disclosure_id IS 'The row.';

-- Functions on which stored digests rest stand here and not among those that are made anew: they must not change.

CREATE FUNCTION audit.row_digest(entry audit.disclosure) RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT sha256(entry.previous_digest || convert_to(jsonb_build_array(
    entry.disclosure_id, entry.transfer_id, entry.position, entry.event,
    to_char(entry.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry.district_number, entry.district_name, entry.user_name, entry.user_full_name, entry.column_names, entry.legitimate_interest,
    entry.transfer_guid, entry.state_id, entry.person_id, entry.source_district_number, entry.source_person_id)::text, 'UTF8'))
$$;
COMMENT ON FUNCTION audit.row_digest(audit.disclosure) IS
  'SHA-256 of a row''s previous_digest, followed by all other columns but digest as a JSON array in UTF-8: each value has its own place, so no two rows share a text.';
REVOKE EXECUTE ON FUNCTION audit.row_digest(audit.disclosure) FROM PUBLIC;

CREATE FUNCTION audit.seal_digest(made audit.seal) RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
AS $$
  SELECT sha256(made.previous_digest
    || convert_to(made.seal_id || ' ' || to_char(made.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || ' ' || made.rows, 'UTF8')
    || coalesce((
      SELECT string_agg(d.digest, ''::bytea ORDER BY s.ordinal)
      FROM audit.sealed s JOIN audit.disclosure d ON d.disclosure_id = s.disclosure_id
      WHERE s.seal_id = made.seal_id), ''))
$$;
COMMENT ON FUNCTION audit.seal_digest(audit.seal) IS
  'SHA-256 of a seal''s previous_digest, its number, time and rows, and the digests of the rows that audit.sealed says it covers, in their order.';
REVOKE EXECUTE ON FUNCTION audit.seal_digest(audit.seal) FROM PUBLIC;

CREATE FUNCTION audit.chain_disclosure() RETURNS trigger
  LANGUAGE plpgsql
  SECURITY DEFINER -- who appends may read nothing of the ledger
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  last record;
BEGIN
  -- Users of one district read one transfer at the same time: each waits for the one before, or two rows would follow the same one. A chain
  -- is one district's, or the two districts of a transfer would wait for each other, and so learn of each other; and one event's, or a
  -- requester who reads and does not commit would keep the worker from noting the release.
  IF NEW.event = 'retrieved' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(format('records-transfer disclosure %s %s', NEW.transfer_id, NEW.district_number), 0));
  END IF;
  SELECT d.position, d.digest INTO last
  FROM audit.disclosure d
  WHERE d.transfer_id = NEW.transfer_id AND d.event = NEW.event AND d.district_number = NEW.district_number
  ORDER BY d.position DESC LIMIT 1;
  NEW.position := coalesce(last.position, 0) + 1;
  NEW.previous_digest := coalesce(last.digest, decode(repeat('00', 32), 'hex'));
  -- A reader may have begun the transaction long before.
  NEW.occurred_at := CASE WHEN NEW.event = 'retrieved' THEN clock_timestamp() ELSE coalesce(NEW.occurred_at, now()) END;
  NEW.column_names := coalesce(NEW.column_names, '{}');
  NEW.legitimate_interest := coalesce(NEW.legitimate_interest,
    (SELECT i.interest FROM audit.legitimate_interest i WHERE i.event = NEW.event));
  NEW.digest := audit.row_digest(NEW);
  INSERT INTO audit.unsealed (disclosure_id) VALUES (NEW.disclosure_id);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION audit.chain_disclosure() IS 'Trigger: gives an entry of the ledger its place in its chain, that of its transfer, event and district, and its digest.';
REVOKE EXECUTE ON FUNCTION audit.chain_disclosure() FROM PUBLIC;
CREATE TRIGGER chain BEFORE INSERT ON audit.disclosure FOR EACH ROW EXECUTE FUNCTION audit.chain_disclosure();
ALTER TABLE audit.disclosure ENABLE ALWAYS TRIGGER chain;

CREATE FUNCTION audit.refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
    MESSAGE = 'The disclosure ledger is only appended to.',
    HINT = 'What is wrong in it stays, and is put right by what is appended.';
END $$;
COMMENT ON FUNCTION audit.refuse_change() IS 'Trigger: refuses a change, for whoever makes it.';
REVOKE EXECUTE ON FUNCTION audit.refuse_change() FROM PUBLIC;
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['audit.disclosure', 'audit.seal', 'audit.sealed'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s
      FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()', kept);
    -- Also where session_replication_role has switched other triggers off.
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only', kept);
  END LOOP;
END $$;

-- Every transfer has its request in the ledger, however it came to be.
CREATE FUNCTION audit.record_requests() RETURNS trigger
  LANGUAGE plpgsql
  SECURITY DEFINER -- who submits may not write the ledger otherwise
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO audit.disclosure (transfer_id, event, occurred_at, district_number, district_name, user_name, user_full_name, transfer_guid,
    state_id, person_id)
  SELECT t.transfer_id, 'requested', t.request_date, t.request_district_number, t.request_district_name, t.request_user_name, t.request_name,
    t.transfer_guid, t.state_id, t.request_person_id
  FROM submitted t ORDER BY t.transfer_id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION audit.record_requests() IS 'Trigger: transfers were submitted.';
REVOKE EXECUTE ON FUNCTION audit.record_requests() FROM PUBLIC;
CREATE TRIGGER record_requests AFTER INSERT ON transfer.records_transfer REFERENCING NEW TABLE AS submitted
  FOR EACH STATEMENT EXECUTE FUNCTION audit.record_requests();

-- What was requested and released before there was a ledger.
INSERT INTO audit.disclosure (transfer_id, event, occurred_at, district_number, district_name, user_name, user_full_name, transfer_guid,
  state_id, person_id)
SELECT t.transfer_id, 'requested', t.request_date, t.request_district_number, t.request_district_name, t.request_user_name, t.request_name,
  t.transfer_guid, t.state_id, t.request_person_id
FROM transfer.records_transfer t ORDER BY t.transfer_id;
INSERT INTO audit.disclosure (transfer_id, event, occurred_at, district_number, district_name, user_name, user_full_name, column_names,
  transfer_guid, state_id, person_id, source_district_number, source_person_id)
SELECT t.transfer_id, 'disclosed', t.settled_at, t.request_district_number, t.request_district_name, t.request_user_name, t.request_name,
  ARRAY(SELECT m.column_name FROM transfer.release_manifest m JOIN state.transfer_column c ON c.column_name = m.column_name
    WHERE m.transfer_id = t.transfer_id AND m.bytes IS NOT NULL ORDER BY c.position),
  t.transfer_guid, t.state_id, t.request_person_id, t.release_district_number, t.release_person_id
FROM transfer.records_transfer t WHERE t.status = 'released' ORDER BY t.transfer_id;
