-- By the requesting district's own records alone: it knows what they say, so the order tells it nothing.
CREATE OR REPLACE FUNCTION transfer.queue_priority(district_id integer, person_id bigint) RETURNS smallint
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  today  date;
  lowest smallint;
BEGIN
  -- A state without rules, which is the usual one, reads nothing of the student.
  IF NOT EXISTS (SELECT FROM state.queue_priority) THEN
    RETURN 100;
  END IF;
  SELECT (now() AT TIME ZONE f.time_zone)::date INTO today FROM state.profile f;
  SELECT min(r.priority) INTO lowest
  FROM state.queue_priority r
  WHERE CASE r.student_group
    WHEN 'foster_care' THEN
      EXISTS (
        SELECT FROM records.student_foster_care c
        WHERE c.district_id = queue_priority.district_id AND c.person_id = queue_priority.person_id
          AND c.foster_care_start_date <= today AND (c.foster_care_end_date IS NULL OR c.foster_care_end_date >= today))
      OR EXISTS (
        SELECT FROM records.student_homeless_program_association h
        WHERE h.district_id = queue_priority.district_id AND h.person_id = queue_priority.person_id
          AND h.awaiting_foster_care AND h.begin_date <= today AND (h.end_date IS NULL OR h.end_date >= today))
    WHEN 'homeless' THEN
      EXISTS (
        SELECT FROM records.student_homeless_program_association h
        WHERE h.district_id = queue_priority.district_id AND h.person_id = queue_priority.person_id
          AND h.begin_date <= today AND (h.end_date IS NULL OR h.end_date >= today))
    -- Codes are the districts' own: what says that nobody serves, or that it is not known, is told from the rest.
    WHEN 'military_family' THEN
      EXISTS (
        SELECT FROM records.student s
        WHERE s.district_id = queue_priority.district_id AND s.person_id = queue_priority.person_id
          AND state.folded(s.military_connection) NOT IN ('not military connected', 'unknown'))
      OR EXISTS (
        SELECT FROM records.student_military_connection m
        WHERE m.district_id = queue_priority.district_id AND m.person_id = queue_priority.person_id
          AND state.folded(m.military_connected_student_indicator) NOT IN ('not military connected', 'unknown')
          AND m.begin_date <= today AND (m.end_date IS NULL OR m.end_date >= today))
    WHEN 'characteristic' THEN
      EXISTS (
        SELECT FROM records.student_characteristic c
        WHERE c.district_id = queue_priority.district_id AND c.person_id = queue_priority.person_id
          AND state.folded(c.student_characteristic) = state.folded(r.student_characteristic)
          AND (c.begin_date IS NULL OR c.begin_date <= today) AND (c.end_date IS NULL OR c.end_date >= today))
  END;
  RETURN coalesce(lowest, 100);
END $$;
COMMENT ON FUNCTION transfer.queue_priority(integer, bigint) IS
  'Priority of a student''s transfers today, by state.queue_priority and the records of the requesting district; lower comes first, 100 where no rule applies.';
REVOKE EXECUTE ON FUNCTION transfer.queue_priority(integer, bigint) FROM PUBLIC;
