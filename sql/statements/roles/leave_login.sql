-- What takes a login out of the districts' group, and the right to connect with it: $1 name.
SELECT format('REVOKE records_transfer_district FROM %I', $1::name)
