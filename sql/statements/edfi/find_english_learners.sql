-- Students of whose language instruction (is_new), or of whose English, this load says something. $1: district_id.
CREATE TEMPORARY TABLE edfi_english_learner ON COMMIT DROP AS
WITH touched AS (
  SELECT r.person, r.file, r.line, true AS is_new FROM pg_temp.edfi_record r WHERE r.kind = 'LanguageInstruction'
  UNION ALL
  SELECT o.body ->> 'StudentUniqueId', s.file, s.line, false
  FROM pg_temp.edfi_staged s
  JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'edfi' AND o.kind = s.kind AND o.source_id = s.source_id
  WHERE s.kind = 'StudentEducationOrganizationAssociation'
), english AS (
  SELECT DISTINCT ON (o.body ->> 'StudentUniqueId') o.body ->> 'StudentUniqueId' AS person, o.body
  FROM feed.source_object o
  WHERE o.district_id = $1::integer AND o.standard = 'edfi' AND o.kind = 'StudentEducationOrganizationAssociation'
  ORDER BY o.body ->> 'StudentUniqueId', o.source_id
)
SELECT DISTINCT ON (t.person) t.person, t.file, t.line, e.body
FROM touched t LEFT JOIN english e ON e.person = t.person
ORDER BY t.person, t.is_new DESC, t.file, t.line
