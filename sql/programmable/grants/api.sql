-- records_transfer_api: what the functions and views of schema api run as, whoever calls them. It has what they do and no more, and
-- row-level security (policies.sql) keeps it to the rows of the session's district.

-- The functions that districts call, and those behind the views, are its own. Who owns must be able to create, for that moment only.
DO $$
DECLARE
  routine record;
  schema  text;
  fixed   text;
BEGIN
  FOREACH schema IN ARRAY ARRAY['api', 'transfer', 'inbox'] LOOP
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO records_transfer_api', schema);
  END LOOP;
  FOR routine IN
    SELECT p.oid::regprocedure AS signature
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'api' OR (n.nspname IN ('transfer', 'inbox') AND p.proname LIKE 'visible\_%')
  LOOP
    EXECUTE format('ALTER ROUTINE %s OWNER TO records_transfer_api', routine.signature);
    -- Taken from it with all else; without it not even its owner could replace it.
    EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO records_transfer_api', routine.signature);
    -- Settings that anybody may change, and that reach into a function: plans with their estimates and the log's own lines could be had
    -- by the caller, with values of parameters in the log; literals and conditions could mean something else.
    FOREACH fixed IN ARRAY ARRAY['client_min_messages = notice', 'debug_print_parse = off', 'debug_print_rewritten = off',
      'debug_print_plan = off', 'trace_sort = off', 'standard_conforming_strings = on', 'transform_null_equals = off']
    LOOP
      CONTINUE WHEN NOT EXISTS (SELECT FROM pg_settings s WHERE s.name = split_part(fixed, ' ', 1));
      EXECUTE format('ALTER ROUTINE %s SET %s', routine.signature, fixed);
    END LOOP;
  END LOOP;
  FOREACH schema IN ARRAY ARRAY['api', 'transfer', 'inbox'] LOOP
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM records_transfer_api', schema);
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA api, state, records, transfer, inbox, audit TO records_transfer_api;

-- Whose session it is, who acts, and with what rights: answered by functions that run as the owner.
GRANT EXECUTE ON FUNCTION
  state.caller_district(), state.acts_for_any_district(), state.visible_districts(),
  state.has_tool(integer, text), state.has_access(integer, text, state.access), state.has_calendar_right(integer, integer),
  transfer.person_of(integer, bigint, text), transfer.same_student(integer, bigint),
  audit.record(audit.event, bigint, integer, integer, text[])
  TO records_transfer_api;
-- And what runs as itself.
GRANT EXECUTE ON FUNCTION
  state.folded(text), state.given(text),
  transfer.acting_user(text, text), transfer.refuse(text, text), transfer.bounded(text, text, integer),
  transfer.enrollment_that_counts(integer, bigint, bigint), transfer.refuse_repetition(integer, bigint),
  transfer.queue_priority(integer, bigint), transfer.enqueue(transfer.lane, bigint), transfer.wake(transfer.lane),
  transfer.answer(text, uuid, transfer.status, text, text), transfer.read_column(text, uuid, state.item_kind, text),
  transfer.client_certificate(text)
  TO records_transfer_api;

-- The state's choices, which name nobody.
GRANT SELECT ON state.profile, state.queue_priority, state.transfer_object, state.transfer_item, state.transfer_column, state.source_table
  TO records_transfer_api;
-- Its own district's, by policies.sql.
GRANT SELECT ON state.district, state.user_account, state.district_person, state.enrollment TO records_transfer_api;
GRANT SELECT ON ALL TABLES IN SCHEMA records TO records_transfer_api;
GRANT SELECT, INSERT ON transfer.records_transfer TO records_transfer_api;
GRANT UPDATE (status, release_date, release_name, release_user_id, release_user_name, release_user_phone, release_user_email,
  release_comments, ignore_reason) ON transfer.records_transfer TO records_transfer_api;
GRANT SELECT (lane, district_id, turn, attempts, quarantined_at), INSERT ON transfer.queue TO records_transfer_api;
GRANT SELECT ON transfer.overlap, inbox.notice, inbox.recipient TO records_transfer_api;
GRANT UPDATE (deleted_at) ON inbox.recipient TO records_transfer_api;
-- Of payloads and manifests, which cannot have policies because workers COPY into them, through views that hold the same condition.
GRANT SELECT ON transfer.manifest_of_caller, transfer.items_of_caller, transfer.payload_of_caller TO records_transfer_api;
