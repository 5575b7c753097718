-- Districts that are new.
INSERT INTO state.district (district_number, name, state_district_id, district_guid, state_linked)
SELECT l.district_number, l.district_name, l.state_district_id,
  coalesce(l.guid::uuid, gen_random_uuid()), coalesce(l.state_linked::boolean, true)
FROM pg_temp.load_districts l
WHERE NOT EXISTS (SELECT FROM state.district d WHERE d.district_number = l.district_number)
ORDER BY l.line
