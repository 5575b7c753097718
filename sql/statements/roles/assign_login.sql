-- Assigns a login to a district: $1 login, $2 district number. No row: there is no such district.
INSERT INTO state.district_login (login, district_id)
SELECT $1::name, d.district_id FROM state.district d WHERE d.district_number = $2
RETURNING true
