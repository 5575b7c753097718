-- What was read, for the planner.
ANALYZE pg_temp.oneroster_users, pg_temp.oneroster_roles, pg_temp.oneroster_demographics, pg_temp.oneroster_enrollments,
  pg_temp.oneroster_results, pg_temp.feed_object
