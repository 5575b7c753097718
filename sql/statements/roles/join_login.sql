-- Lets a login that exists act for districts: $1 name.
SELECT format('GRANT records_transfer_district TO %I', $1::name)
