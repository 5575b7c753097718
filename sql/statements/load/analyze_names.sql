-- The planner has to know how many persons and calendars the names of enrollments.csv are looked up in.
ANALYZE pg_temp.load_person, pg_temp.load_calendar
