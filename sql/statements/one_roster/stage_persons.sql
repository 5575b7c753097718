-- What users.csv says of students. $1: where the state ID is (identifier, userID, metadata, none); $2: of userID its type, as a pattern; $3: the
-- columns that it speaks of.
INSERT INTO pg_temp.feed_person (file, line, source_id, speaks, state_id, student_number, last_name, first_name, middle_name)
SELECT u.file, u.line, u.source_id, $3::text[],
  CASE $1::text WHEN 'identifier' THEN u.identifier WHEN 'metadata' THEN u.metadata
    WHEN 'userID' THEN nullif(btrim(substring(u.user_ids FROM '[{][[:space:]]*' || $2::text || '[[:space:]]*:([^}]*)[}]')), '') END,
  u.identifier, u.family_name, u.given_name, u.middle_name
FROM pg_temp.oneroster_users u
WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'student')
