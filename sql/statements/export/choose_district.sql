-- Whose file is written next: $1 district number.
INSERT INTO pg_temp.exported_district (district_number) VALUES ($1)
