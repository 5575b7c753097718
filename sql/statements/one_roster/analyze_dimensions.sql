-- For the planner.
ANALYZE pg_temp.oneroster_session, pg_temp.oneroster_class, pg_temp.oneroster_line_item
