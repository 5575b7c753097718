-- What each of the two districts may see of a transfer; the only place that says so. Each row is joined to the district that looks at it. Sorted, because the
-- order in which rows lie in the table tells which of them were updated: that is, routed or answered.
-- A function, not a view: what it reads stays behind it. A reader's conditions, leaky operators, EXPLAIN and the planner's estimates get
-- no further than the rows that it gives.
DROP FUNCTION IF EXISTS transfer.visible_transfers() CASCADE;
CREATE FUNCTION transfer.visible_transfers() RETURNS TABLE (
  district_number         text,
  side                    text,
  transfer_guid           uuid,
  status                  text,
  person_id               bigint,
  enrollment_id           bigint,
  state_id                text,
  student_last_name       text,
  student_first_name      text,
  student_middle_name     text,
  student_gender          text,
  student_birthdate       date,
  student_grade           text,
  student_start_date      date,
  student_service_type    text,
  request_date            timestamptz,
  request_district_number text,
  request_district_name   text,
  request_name            text,
  request_user_phone      text,
  request_user_email      text,
  request_comments        text,
  release_date            timestamptz,
  release_district_number text,
  release_district_name   text,
  release_name            text,
  release_user_phone      text,
  release_user_email      text,
  release_comments        text,
  other_id                text,
  error_message           text,
  mismatched_fields       text[],
  settled_at              timestamptz,
  due_date                date,
  open_overlaps           bigint,
  ignore_reason           text
)
  LANGUAGE plpgsql STABLE
  SECURITY DEFINER -- districts have no right to any table
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  districts integer[] := state.visible_districts();
BEGIN
  RETURN QUERY
  SELECT
    d.district_number, 'requesting' AS side, t.transfer_guid,
    CASE t.status WHEN 'released' THEN 'Released' WHEN 'rejected' THEN 'Rejected' WHEN 'ignored' THEN 'Rejected' WHEN 'error' THEN 'Error'
      ELSE 'Waiting' END AS status,
    t.request_person_id AS person_id, t.request_enrollment_id AS enrollment_id, t.state_id,
    t.student_last_name, t.student_first_name, t.student_middle_name, t.student_gender, t.student_birthdate,
    t.student_grade, t.student_start_date, t.student_service_type,
    t.request_date, t.request_district_number, t.request_district_name,
    t.request_name, t.request_user_phone, t.request_user_email, t.request_comments,
    seen.release_date, seen.release_district_number, seen.release_district_name,
    seen.release_name, seen.release_user_phone, seen.release_user_email, seen.release_comments,
    CASE t.status WHEN 'released' THEN t.other_id END AS other_id,
    t.error_message, CASE WHEN profile.mismatch_fields_shown THEN t.mismatched_fields END AS mismatched_fields, t.settled_at,
    NULL::date AS due_date, NULL::bigint AS open_overlaps, NULL::text AS ignore_reason
  FROM transfer.records_transfer t
  JOIN state.district d ON d.district_id = t.request_district_id
  CROSS JOIN state.profile
  -- The former district is one row or none, for all of its columns: there is no column to forget.
  LEFT JOIN LATERAL (
    SELECT t.release_date, t.release_district_number, t.release_district_name,
      t.release_name, t.release_user_phone, t.release_user_email, t.release_comments
    WHERE t.status IN ('released', 'rejected')
  ) AS seen ON true
  WHERE t.request_district_id = ANY (districts)
  UNION ALL
  SELECT
    d.district_number, 'releasing', t.transfer_guid,
    CASE t.status WHEN 'waiting' THEN 'Waiting' WHEN 'release_requested' THEN 'Release requested' WHEN 'reject_requested' THEN 'Reject requested'
      WHEN 'ignore_requested' THEN 'Ignore requested' WHEN 'released' THEN 'Released' WHEN 'rejected' THEN 'Rejected' WHEN 'ignored' THEN 'Ignored'
      WHEN 'error' THEN 'Error' END,
    t.release_person_id, t.release_enrollment_id, t.state_id,
    t.student_last_name, t.student_first_name, t.student_middle_name, t.student_gender, t.student_birthdate,
    t.student_grade, t.student_start_date, t.student_service_type,
    t.request_date, t.request_district_number, t.request_district_name,
    t.request_name, t.request_user_phone, t.request_user_email, t.request_comments,
    t.release_date, t.release_district_number, t.release_district_name,
    t.release_name, t.release_user_phone, t.release_user_email, t.release_comments,
    t.other_id,
    t.error_message, CASE WHEN profile.mismatch_fields_shown THEN t.mismatched_fields END, t.settled_at,
    n.due_date,
    (SELECT count(*) FROM transfer.overlap o WHERE o.transfer_id = t.transfer_id AND o.kind = 'open' AND o.resolved_at IS NULL),
    t.ignore_reason
  FROM transfer.records_transfer t
  JOIN state.district d ON d.district_id = t.release_district_id
  CROSS JOIN state.profile
  LEFT JOIN inbox.notice n ON n.transfer_id = t.transfer_id AND n.event = 'release_request'
  -- A transfer that failed on its way to the former district names that district but never reached it: it has no answer.
  WHERE t.release_district_id = ANY (districts) AND t.status <> 'submitted' AND (t.status <> 'error' OR t.release_date IS NOT NULL)
  ORDER BY request_date, transfer_guid;
END $$;
COMMENT ON FUNCTION transfer.visible_transfers() IS
  'What the districts of the session see of their transfers, once for each side; see state.visible_districts.';
REVOKE EXECUTE ON FUNCTION transfer.visible_transfers() FROM PUBLIC;
