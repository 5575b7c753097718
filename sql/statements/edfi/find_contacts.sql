-- Associations of students with contacts that this load speaks of (is_new), or whose contact it speaks of. $1: district_id.
CREATE TEMPORARY TABLE edfi_contact ON COMMIT DROP AS
WITH association AS (
  SELECT a.source_id, a.body, a.body ->> 'StudentUniqueId' AS person, a.body ->> 'ContactUniqueId' AS contact
  FROM feed.source_object a WHERE a.district_id = $1::integer AND a.standard = 'edfi' AND a.kind = 'StudentContactAssociation'
), touched AS (
  SELECT a.source_id, s.file, s.line, true AS is_new
  FROM pg_temp.edfi_staged s JOIN association a ON a.source_id = s.source_id WHERE s.kind = 'StudentContactAssociation'
  UNION ALL
  SELECT a.source_id, s.file, s.line, false
  FROM pg_temp.edfi_staged s JOIN association a ON a.contact = s.source_id
  JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = a.person
  WHERE s.kind = 'Contact'
)
SELECT DISTINCT ON (t.source_id) t.file, t.line, t.is_new, a.person, a.contact, a.body AS association, c.body
FROM touched t JOIN association a USING (source_id)
LEFT JOIN feed.source_object c ON c.district_id = $1::integer AND c.standard = 'edfi' AND c.kind = 'Contact' AND c.source_id = a.contact
ORDER BY t.source_id, t.is_new DESC, t.file, t.line
