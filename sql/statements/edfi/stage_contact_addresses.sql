-- Addresses of students' contacts; those that the contact has no more go.
INSERT INTO pg_temp.contact_address (file, line, person, is_marker, contact_unique_id,
  address_type, street_number_name, apartment_room_suite_number, city, state_abbreviation, postal_code, do_not_publish_indicator)
SELECT c.file, c.line, c.person, false, c.contact,
  a.address_type, a.street_number_name, a.apartment_room_suite_number, a.city, a.state_abbreviation, a.postal_code, a.do_not_publish_indicator
FROM pg_temp.edfi_contact c
CROSS JOIN LATERAL jsonb_to_recordset(c.body -> 'Address') AS a (
  address_type text, street_number_name text, apartment_room_suite_number text, city text, state_abbreviation text, postal_code text, do_not_publish_indicator text)
UNION ALL
SELECT c.file, c.line, c.person, true, c.contact, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM pg_temp.edfi_contact c WHERE NOT c.is_new
