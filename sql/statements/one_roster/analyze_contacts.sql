-- For the planner.
ANALYZE pg_temp.oneroster_contact
