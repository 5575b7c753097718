-- Before another district is chosen.
DELETE FROM pg_temp.exported_district
