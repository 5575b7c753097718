-- Students' own telephone numbers and e-mail addresses: all that they have. $1: district_id.
WITH student AS (
  SELECT u.file, u.line, u.source_id, u.sms, nullif(u.phone, u.sms) AS phone, u.email
  FROM pg_temp.oneroster_users u
  WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'student')
), stored AS (
  SELECT s.file, s.line, s.source_id, d.person_id FROM student s JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = s.source_id
), telephone AS (
  INSERT INTO pg_temp.student_telephone (file, line, person, is_marker, telephone_number, telephone_number_type)
  SELECT file, line, source_id, false, sms, 'Mobile' FROM student WHERE sms IS NOT NULL
  UNION ALL SELECT file, line, source_id, false, phone, 'Other' FROM student WHERE phone IS NOT NULL
  UNION ALL SELECT DISTINCT s.file, s.line, s.source_id, true, NULL, t.telephone_number_type
  FROM stored s JOIN records.student_telephone t ON t.district_id = $1::integer AND t.person_id = s.person_id
  WHERE t.telephone_number_type IN ('Mobile', 'Other')
)
INSERT INTO pg_temp.student_electronic_mail (file, line, person, is_marker, electronic_mail_address)
SELECT file, line, source_id, false, email FROM student WHERE email IS NOT NULL
UNION ALL SELECT file, line, source_id, true, NULL FROM stored s
WHERE EXISTS (SELECT FROM records.student_electronic_mail m WHERE m.district_id = $1::integer AND m.person_id = s.person_id)
