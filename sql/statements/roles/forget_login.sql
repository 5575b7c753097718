-- Takes a login from its district: $1 login. No row: it was no district's.
DELETE FROM state.district_login WHERE login = $1::name RETURNING true
