-- Telephones of students' contacts; those that the contact has no more go.
INSERT INTO pg_temp.contact_telephone (file, line, person, is_marker, contact_unique_id,
  telephone_number, telephone_number_type, order_of_priority)
SELECT c.file, c.line, c.person, false, c.contact,
  a.telephone_number, a.telephone_number_type, a.order_of_priority
FROM pg_temp.edfi_contact c
CROSS JOIN LATERAL jsonb_to_recordset(c.body -> 'Telephone') AS a (
  telephone_number text, telephone_number_type text, order_of_priority text)
UNION ALL
SELECT c.file, c.line, c.person, true, c.contact, NULL, NULL, NULL
FROM pg_temp.edfi_contact c WHERE NOT c.is_new
