-- Every refusal of the SQL contract, in one place: docs/DISTRICTS.md repeats this table. Messages never hold a value of a
-- student's record, nor anything by which a transfer that is another district's differs from one that does not exist.
CREATE OR REPLACE FUNCTION transfer.refuse(code text, about text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  refusal record;
BEGIN
  SELECT t.message, t.hint INTO STRICT refusal
  FROM (VALUES
    ('RT001', 'No active user has this user name.',
      'Check the user name, or have the account activated.'),
    ('RT002', 'The user does not have the tool right %s.',
      'Have the right given to the user or to one of the user''s groups.'),
    ('RT003', 'The user has no right to the calendar of the student''s enrollment.',
      'Have a right to the calendar, to its school or to all calendars given to the user or to one of the user''s groups.'),
    ('RT004', 'The student is not enrolled in your district.',
      'Enroll the student first, or check the ID; an enrollment that ended on or before its start does not count.'),
    ('RT005', 'Several students of your district carry this state ID.',
      'Name the student by person_id.'),
    ('RT006', 'Your district has an open request for this student.',
      'Wait for its answer; a request cannot be cancelled or repeated while it is open.'),
    ('RT007', 'Your district has submitted %s requests for this student within 30 days, which is the limit.',
      'Wait until the first of them is 30 days old, or ask the state.'),
    ('RT008', 'Your district has not been asked for a transfer with this GUID.',
      'Take the GUID from your district''s rows of api.district_transfers, side releasing.'),
    ('RT009', 'The transfer is not waiting for an answer: your district has already answered it.',
      'An answer cannot be changed or taken back.'),
    ('RT010', 'A reason is required to ignore a request.',
      'Give the reason; only your district and the state can read it.'),
    ('RT011', 'The user''s inbox has no such notice.',
      'Take transfer_guid and event from the user''s rows of api.inbox.'),
    ('RT012', '%s.',
      'See the function''s comment for what it takes.'),
    ('RT013', 'The login of this connection belongs to no district.',
      'Ask the state to assign it to your district.'),
    ('RT014', 'Your district has no released transfer with this GUID.',
      'Take the GUID from your district''s rows of api.transferred_documents or api.data_imports.'),
    ('RT015', 'No %s is in a column of this name.',
      'Take column_name from api.transferred_documents for a document, from api.data_imports for an import.'),
    ('RT016', 'Your district has no transfer with this GUID.',
      'Take the GUID from your district''s rows of api.district_transfers.'),
    ('RT017', 'There are no source records of this name.',
      'Give table_name as docs/DISTRICTS.md lists it.')
  ) AS t (code, message, hint)
  WHERE t.code = refuse.code;
  RAISE EXCEPTION USING ERRCODE = refuse.code, MESSAGE = format(refusal.message, refuse.about), HINT = refusal.hint;
END $$;
COMMENT ON FUNCTION transfer.refuse(text, text) IS 'Raises the refusal with this SQLSTATE; about fills its message and must not be a value of a student''s record.';
REVOKE EXECUTE ON FUNCTION transfer.refuse(text, text) FROM PUBLIC;
