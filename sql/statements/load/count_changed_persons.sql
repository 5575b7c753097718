-- How many persons changed, in the index or in a district's own record.
SELECT count(DISTINCT state_person_id) FROM pg_temp.load_changed_person
