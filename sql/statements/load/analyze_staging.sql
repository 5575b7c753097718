-- The planner has to know how much was staged.
ANALYZE pg_temp.load_districts, pg_temp.load_schools, pg_temp.load_persons, pg_temp.load_enrollments, pg_temp.load_users,
  pg_temp.load_rights, pg_temp.load_requests
