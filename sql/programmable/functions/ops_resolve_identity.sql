-- What the state says of an entry of the worklist. Only this function writes to the person index on a DBA's word: it copies names that its caller may not
-- read, so it runs with the rights of its owner and gives numbers only.
CREATE OR REPLACE FUNCTION ops.resolve_identity(conflict_id bigint, same_person boolean) RETURNS bigint
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  -- Settings of the caller that could show what the function reads.
  SET client_min_messages = notice
  SET debug_print_parse = off
  SET debug_print_rewritten = off
  SET debug_print_plan = off
AS $$
#variable_conflict use_column
DECLARE
  entry  state.identity_conflict;
  linked bigint;
BEGIN
  IF resolve_identity.same_person IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'Whether it is the same person is missing.', HINT = 'Say true or false.';
  END IF;
  -- Loads look for persons of the index, and add some: one after the other. This is the lock that they take.
  PERFORM pg_advisory_xact_lock(hashtextextended('records-transfer load', 0));
  SELECT k.* INTO entry
  FROM state.identity_conflict k
  WHERE k.conflict_id = resolve_identity.conflict_id AND k.resolved_at IS NULL
  FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RW001',
      MESSAGE = 'The worklist has no open entry of this number.', HINT = 'Take conflict_id from ops.identity_worklist.';
  END IF;
  SELECT d.state_person_id INTO STRICT linked
  FROM state.district_person d
  WHERE d.district_id = entry.district_id AND d.person_id = entry.person_id
  FOR UPDATE;

  IF resolve_identity.same_person THEN
    IF entry.state_person_id IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'RW002',
        MESSAGE = 'The entry names no one person: several of the index carry this state ID.',
        HINT = 'Put the person index right and load the district''s record again; or say that it is another person.';
    END IF;
    linked := entry.state_person_id;
    -- Of one person: with that, all that was open of the record is answered.
    UPDATE state.identity_conflict k
    SET resolved_at = now(), resolved_by = session_user,
      resolution = CASE WHEN k.state_person_id = linked OR k.state_person_id IS NULL THEN 'same_person' ELSE 'another_person' END::state.identity_resolution
    WHERE k.district_id = entry.district_id AND k.person_id = entry.person_id AND k.resolved_at IS NULL;
  ELSE
    UPDATE state.identity_conflict k
    SET resolved_at = now(), resolved_by = session_user, resolution = 'another_person'
    WHERE k.conflict_id = entry.conflict_id;
    -- A record that is linked to somebody else stays so.
    IF linked IS NULL OR linked = entry.state_person_id THEN
      linked := NULL;
      -- While another entry asks of somebody else, the record may still be that person's.
      IF NOT EXISTS (
        SELECT FROM state.identity_conflict k
        WHERE k.district_id = entry.district_id AND k.person_id = entry.person_id AND k.resolved_at IS NULL)
      THEN
        INSERT INTO state.person_index (state_id, last_name, first_name, middle_name, suffix, gender, birthdate, ssn)
        SELECT d.state_id, d.last_name, d.first_name, d.middle_name, d.suffix, d.gender, d.birthdate, d.ssn
        FROM state.district_person d
        WHERE d.district_id = entry.district_id AND d.person_id = entry.person_id
        RETURNING state_person_id INTO linked;
      END IF;
    END IF;
  END IF;
  UPDATE state.district_person d
  SET state_person_id = linked
  WHERE d.district_id = entry.district_id AND d.person_id = entry.person_id AND d.state_person_id IS DISTINCT FROM linked;
  RETURN linked;
END $$;
COMMENT ON FUNCTION ops.resolve_identity(bigint, boolean) IS
  'Answers an open entry of ops.identity_worklist. same_person true: the district''s record is of the person of the index that the entry names; it is linked to that person, and the index stays as it is. false: it is of another person; where no other entry of the record is open, a new person of the index is made from it and linked. Gives the person that the record is linked to now; NULL while another entry is open. RW001: no open entry of this number; RW002: true, and the entry names no one person.';
REVOKE EXECUTE ON FUNCTION ops.resolve_identity(bigint, boolean) FROM PUBLIC;
