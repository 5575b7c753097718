-- A district can have the same student twice, under one state ID: all of these rows are locked, so that the requests for one student
-- are submitted one after the other and none escapes the limit.
CREATE OR REPLACE FUNCTION transfer.person_of(district_id integer, person_id bigint, state_id text) RETURNS bigint
  LANGUAGE plpgsql
  SECURITY DEFINER -- below row-level security the index of folded state IDs is of no use; the lock takes a right to change
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  folded_id text := state.folded(transfer.bounded('state_id', person_of.state_id, 200));
  people    bigint[];
BEGIN
  IF NOT person_of.district_id = ANY (state.visible_districts()) THEN
    PERFORM transfer.refuse('RT004');
  END IF;
  IF person_of.person_id IS NULL AND folded_id IS NULL THEN
    PERFORM transfer.refuse('RT012', 'The argument person_id or state_id has to name the student');
  END IF;

  people := ARRAY(
    SELECT p.person_id FROM state.district_person p
    WHERE p.district_id = person_of.district_id
      AND (person_of.person_id IS NULL OR p.person_id = person_of.person_id)
      AND (folded_id IS NULL OR state.folded(p.state_id) = folded_id));
  IF people = '{}' THEN
    PERFORM transfer.refuse('RT004');
  ELSIF cardinality(people) > 1 THEN
    PERFORM transfer.refuse('RT005');
  END IF;

  BEGIN
    PERFORM FROM state.district_person p
    WHERE p.district_id = person_of.district_id AND p.person_id = ANY (transfer.same_student(person_of.district_id, people[1]))
    ORDER BY p.person_id
    FOR NO KEY UPDATE;
  EXCEPTION WHEN lock_not_available OR deadlock_detected OR query_canceled THEN
    -- Without the place of the row and the numbers of transactions: see transfer.answer.
    RAISE EXCEPTION USING ERRCODE = SQLSTATE, MESSAGE = SQLERRM;
  END;
  RETURN people[1];
END $$;
COMMENT ON FUNCTION transfer.person_of(integer, bigint, text) IS
  'person_id of the student whom these name in the district; where both are given, both have to fit. The row is locked. RT004: there is none. RT005: there are several. RT012: neither was given.';
REVOKE EXECUTE ON FUNCTION transfer.person_of(integer, bigint, text) FROM PUBLIC;
