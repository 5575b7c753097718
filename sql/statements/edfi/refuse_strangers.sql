-- Records that make no row yet, or not of their own, and are of nobody who is known. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, 'person', 'names no student of this district that has been loaded', r.person
FROM pg_temp.edfi_record r
WHERE r.kind IN ('DisciplineIncident', 'LanguageInstruction')
  AND NOT EXISTS (SELECT FROM pg_temp.feed_person p WHERE p.source_id = r.person AND 'last_name' = ANY (p.speaks))
  AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.person)
