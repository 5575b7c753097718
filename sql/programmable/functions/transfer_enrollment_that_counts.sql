CREATE OR REPLACE FUNCTION transfer.enrollment_that_counts(district_id integer, person_id bigint, enrollment_id bigint)
  RETURNS state.enrollment
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  enrolled state.enrollment;
BEGIN
  -- The same order as that of former enrollments: open before ended, then the latest.
  SELECT e.* INTO enrolled
  FROM state.enrollment e
  WHERE e.district_id = enrollment_that_counts.district_id AND e.person_id = enrollment_that_counts.person_id
    AND (e.end_date IS NULL OR e.end_date > e.start_date)
    AND (enrollment_that_counts.enrollment_id IS NULL OR e.enrollment_id = enrollment_that_counts.enrollment_id)
  ORDER BY coalesce(e.end_date, 'infinity') DESC, e.start_date DESC, (e.service_type = 'P') DESC, e.enrollment_id
  LIMIT 1;
  IF NOT FOUND THEN
    PERFORM transfer.refuse('RT004');
  END IF;
  RETURN enrolled;
END $$;
COMMENT ON FUNCTION transfer.enrollment_that_counts(integer, bigint, bigint) IS
  'The person''s most recent enrollment in the district, or the one that is named; a no-show (ended on or before its start) does not count. RT004: there is none.';
REVOKE EXECUTE ON FUNCTION transfer.enrollment_that_counts(integer, bigint, bigint) FROM PUBLIC;
