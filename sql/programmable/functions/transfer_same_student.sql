CREATE OR REPLACE FUNCTION transfer.same_student(district_id integer, person_id bigint) RETURNS bigint[]
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- below row-level security the index of folded state IDs is of no use
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
-- PL/pgSQL keeps the plan, which SQL functions make anew in each call.
BEGIN
  RETURN ARRAY(
    SELECT same_student.person_id
    UNION
    SELECT other.person_id
    FROM state.district_person p
    JOIN state.district_person other
      ON other.district_id = p.district_id AND state.folded(other.state_id) = state.folded(p.state_id)
    WHERE p.district_id = same_student.district_id AND p.person_id = same_student.person_id
      AND p.district_id = ANY (state.visible_districts()));
END $$;
COMMENT ON FUNCTION transfer.same_student(integer, bigint) IS
  'The person and everyone else in the district who carries the same state ID.';
REVOKE EXECUTE ON FUNCTION transfer.same_student(integer, bigint) FROM PUBLIC;
