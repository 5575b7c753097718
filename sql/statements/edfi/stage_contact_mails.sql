-- Mail addresses of students' contacts; those that the contact has no more go.
INSERT INTO pg_temp.contact_electronic_mail (file, line, person, is_marker, contact_unique_id,
  electronic_mail_address, electronic_mail_type)
SELECT c.file, c.line, c.person, false, c.contact,
  a.electronic_mail_address, a.electronic_mail_type
FROM pg_temp.edfi_contact c
CROSS JOIN LATERAL jsonb_to_recordset(c.body -> 'ElectronicMail') AS a (
  electronic_mail_address text, electronic_mail_type text)
UNION ALL
SELECT c.file, c.line, c.person, true, c.contact, NULL, NULL
FROM pg_temp.edfi_contact c WHERE NOT c.is_new
