CREATE OR REPLACE FUNCTION transfer.refuse_repetition(district_id integer, person_id bigint) RETURNS void
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  most      integer := (SELECT f.resubmissions_per_30_days FROM state.profile f);
  submitted bigint;
BEGIN
  IF EXISTS (
    SELECT FROM transfer.records_transfer t
    WHERE t.request_district_id = refuse_repetition.district_id AND t.request_person_id = refuse_repetition.person_id
      AND t.status IN ('submitted', 'waiting', 'release_requested', 'reject_requested', 'ignore_requested'))
  THEN
    PERFORM transfer.refuse('RT006');
  END IF;
  SELECT count(*) INTO submitted
  FROM transfer.records_transfer t
  WHERE t.request_district_id = refuse_repetition.district_id
    AND t.request_person_id = ANY (transfer.same_student(refuse_repetition.district_id, refuse_repetition.person_id))
    AND t.request_date > now() - interval '30 days';
  IF submitted >= most THEN
    PERFORM transfer.refuse('RT007', most::text);
  END IF;
END $$;
COMMENT ON FUNCTION transfer.refuse_repetition(integer, bigint) IS
  'RT006 where the district has an open request for the student, RT007 where it has submitted as many within 30 days as the state''s profile allows.';
REVOKE EXECUTE ON FUNCTION transfer.refuse_repetition(integer, bigint) FROM PUBLIC;
