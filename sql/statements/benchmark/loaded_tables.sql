-- The tables that a load of a district's files writes to, in an order in which they can be filled.
SELECT format('%I.%I', schemaname, tablename)
FROM pg_catalog.pg_tables
WHERE schemaname IN ('feed', 'records')
  OR schemaname = 'state' AND tablename IN ('school', 'calendar', 'person_index', 'district_person', 'enrollment', 'user_account')
ORDER BY schemaname <> 'state',
  array_position(ARRAY['school', 'calendar', 'person_index', 'district_person', 'enrollment', 'user_account'], tablename::text),
  schemaname, tablename
