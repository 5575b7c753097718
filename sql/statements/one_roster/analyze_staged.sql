-- What was read, for the planner: the columns by which it is joined and chosen.
ANALYZE pg_temp.oneroster_users (source_id, role, username, gone), pg_temp.oneroster_roles (source_id, user_id, role, org_id, gone),
  pg_temp.oneroster_demographics (source_id, gone), pg_temp.oneroster_enrollments (source_id, class_id, school_id, user_id, role, gone),
  pg_temp.oneroster_results (source_id, line_item_id, student_id, score_status, gone), pg_temp.feed_object (kind, source_id, gone)
