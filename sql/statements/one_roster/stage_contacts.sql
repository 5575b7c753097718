-- Contacts of students, with their telephone numbers and e-mail addresses. $1: district_id.
WITH contact AS (
  SELECT l.file, l.line, l.person, l.contact_id, o.body,
    CASE WHEN o.body -> 'roles' ? 'parent' THEN 'Parent' WHEN o.body -> 'roles' ? 'guardian' THEN 'Guardian' ELSE 'Relative' END AS relation
  FROM pg_temp.oneroster_link l
  JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = l.contact_id
  WHERE NOT l.is_marker
), marker AS (
  SELECT DISTINCT ON (person, contact_id) file, line, person, contact_id FROM pg_temp.oneroster_link WHERE is_marker
), association AS (
  INSERT INTO pg_temp.student_contact_association (file, line, person, is_marker, contact_unique_id, first_name, middle_name, last_surname, relation)
  SELECT file, line, person, false, contact_id, body ->> 'givenName', body ->> 'middleName', body ->> 'familyName', relation FROM contact
  UNION ALL SELECT file, line, person, true, contact_id, NULL, NULL, NULL, NULL FROM marker
), telephone AS (
  INSERT INTO pg_temp.contact_telephone (file, line, person, is_marker, contact_unique_id, telephone_number, telephone_number_type)
  SELECT file, line, person, false, contact_id, body ->> 'sms', 'Mobile' FROM contact WHERE body ? 'sms'
  UNION ALL SELECT file, line, person, false, contact_id, body ->> 'phone', 'Other' FROM contact
    WHERE body ? 'phone' AND body ->> 'phone' IS DISTINCT FROM body ->> 'sms'
  UNION ALL SELECT file, line, person, true, contact_id, NULL, NULL FROM marker
)
INSERT INTO pg_temp.contact_electronic_mail (file, line, person, is_marker, contact_unique_id, electronic_mail_address)
SELECT file, line, person, false, contact_id, body ->> 'email' FROM contact WHERE body ? 'email'
UNION ALL SELECT file, line, person, true, contact_id, NULL FROM marker
